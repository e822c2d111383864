import type { SeatKind } from '../../../electron/contract/values';
import type { SeatLook } from './seat-look';
import styles from './seat-map.module.css';

export type SeatShapeProps = {
  kind: SeatKind;
  look: SeatLook;
  number?: string;
  /** Stands with the number on a seat that is the patron's. */
  row?: string;
  /** Only the seat that the keyboard stands on needs one: a ring for each would double the drawing. */
  hasFocusRing?: boolean;
};

const cross = 'M-3.2 -3.2 3.2 3.2M3.2 -3.2 -3.2 3.2';
const tick = 'M-4 .4 -1.3 3.2 4.2 -3';
/** A person in a wheelchair, in motion: head, body and leg, wheel. */
const wheelchair = 'M-.6 -2.6V1.2H2.6L4.2 4.4M-.6 -.9H2.2M-2.2 -.7A3.6 3.6 0 1 0 2.3 3.9';

/** A seat as a shape first, a colour second, round the origin in units of a twentieth of a pitch. */
export function SeatShape({ kind, look, number = '', row = '', hasFocusRing = false }: SeatShapeProps) {
  if (look === 'taken') return <path className={styles.cross} d={cross} />;
  return (
    <>
      {look === 'lone' ? (
        <rect className={styles.loneRing} x={-9.6} y={-9.6} width={19.2} height={19.2} rx={6} />
      ) : null}
      <Body kind={kind} />
      {look === 'mine' ? <Mine row={row} number={number} /> : <Sign kind={kind} number={number} />}
      {hasFocusRing ? (
        <rect className={styles.focusRing} x={-9.4} y={-9.4} width={18.8} height={18.8} rx={6} />
      ) : null}
    </>
  );
}

function Body({ kind }: { kind: SeatKind }) {
  if (kind === 'wheelchair') return <circle className={styles.body} r={8.3} />;
  if (kind === 'premium')
    return <rect className={styles.body} x={-8.9} y={-7.6} width={17.8} height={15.6} rx={4.4} />;
  return <rect className={styles.body} x={-7.6} y={-7.6} width={15.2} height={15.2} rx={4.4} />;
}

/** The tick; where numbers can be read, the seat's whole name under it: the row stands where the finger is. */
function Mine({ row, number }: { row: string; number: string }) {
  if (!number) return <path className={styles.tick} d={tick} />;
  const name = row.length + number.length <= 4 ? `${row} ${number}` : number;
  return (
    <>
      <path className={styles.tick} d={tick} transform="translate(0 -3.3) scale(.66)" />
      <text className={styles.mineName} y={5.4} fontSize={sizeOf(name, 6.8)}>
        {name}
      </text>
    </>
  );
}

function sizeOf(text: string, most: number): number {
  return Math.min(most, 26 / Math.max(1, text.length));
}

function Sign({ kind, number }: { kind: SeatKind; number: string }) {
  if (kind === 'wheelchair') {
    return (
      <>
        <circle className={styles.signDot} cx={-0.7} cy={-4.9} r={1.25} />
        <path className={styles.sign} d={wheelchair} />
      </>
    );
  }
  return (
    <>
      {kind === 'premium' ? (
        <path className={styles.armchair} d="M-5.6 -3V3.2A1.6 1.6 0 0 0 -4 4.8H4A1.6 1.6 0 0 0 5.6 3.2V-3" />
      ) : null}
      {number ? (
        <text className={styles.number} y={2.8} fontSize={sizeOf(number, 8)}>
          {number}
        </text>
      ) : null}
    </>
  );
}
