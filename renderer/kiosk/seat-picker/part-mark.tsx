import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId, SeatKind } from '../../../electron/contract/values';
import type { SeatPlan } from '../../lib/seat-plan';
import { pitch, type Point } from '../../lib/map-geometry';
import type { PartOutline } from './overview-geometry';
import { seatsOf, type PlacedSeat } from './part-geometry';
import { partName, shortRows } from './part-names';
import { usePickerState } from './picker-context';
import { lookOf } from './seat-look';
import styles from './seat-map.module.css';

export type PartMarkProps = {
  seatPlan: SeatPlan;
  outline: PartOutline;
  points: ReadonlyMap<SeatId, Point>;
  /** Drawing units of one pixel of the drawing. */
  px: number;
  isStop: boolean;
};

const square =
  'm-6.5 -3a3.5 3.5 0 0 1 3.5 -3.5h6a3.5 3.5 0 0 1 3.5 3.5v6a3.5 3.5 0 0 1 -3.5 3.5h-6a3.5 3.5 0 0 1 -3.5 -3.5z';
const signs = {
  free: square,
  access: 'm-7 0a7 7 0 1 0 14 0a7 7 0 1 0 -14 0z',
  taken: 'm-3 -3l6 6m0 -6l-6 6',
  mine: square,
} as const;
type Sign = keyof typeof signs;

/** One part of the whole house: a button, with its seats as one path for each kind of look. Hears of its own seats only. */
export const PartMark = memo(function PartMark({ seatPlan, outline, points, px, isStop }: PartMarkProps) {
  const { t } = useTranslation('seats');
  const { part, path } = outline;
  const seats = seatsOf(part.rows);
  const looks = usePickerState((state) => seats.map((seat) => lookOf(state, seat.id)[0]).join(''));
  const drawn = drawSigns(seatPlan, seats, looks, points);
  const count = (look: string) => [...looks].filter((each) => each === look).length;
  const free = count('f') + count('l');
  const yours = count('m');
  const name = partName(t, seatPlan, part);
  const state = free === 0 ? t('rowFull') : t('rowFree', { count: free });
  return (
    <>
      <g
        className={styles.part}
        data-part={part.id}
        role="button"
        tabIndex={isStop ? 0 : -1}
        aria-label={[name, state, ...(yours > 0 ? [t('rowYours', { count: yours })] : [])].join(', ')}
        data-full={free === 0 || undefined}
      >
        <path className={styles.partEdge} d={path} strokeWidth={1.5 * pitch} />
        <path className={styles.partGround} d={path} strokeWidth={1.5 * pitch - 4 * px} />
        <path className={styles.partFree} d={drawn.free} />
        <path className={styles.partAccess} d={drawn.access} />
        <path className={styles.partTaken} d={drawn.taken} />
        <path className={styles.partMine} d={drawn.mine} />
      </g>
      {/* Beside the button: what is short for the eye must not stand in the way of its name. */}
      <PartPlate
        outline={outline}
        px={px}
        words={yours > 0 ? t('rowYours', { count: yours }) : state}
        rows={shortRows(part)}
        isYours={yours > 0}
      />
    </>
  );
});

type PartPlateProps = { outline: PartOutline; px: number; words: string; rows: string; isYours: boolean };

/** On the part: how many seats are free there, and which rows it has. */
function PartPlate({ outline: { box }, px, words, rows, isYours }: PartPlateProps) {
  const width = Math.max(words.length * 15, rows.length * 14) * px + 36 * px;
  const room = (box.right - box.left + 1.4) * pitch;
  const height = (rows ? 78 : 48) * px;
  const shrink = Math.min(1, Math.max(0.8, room / width));
  return (
    <g
      aria-hidden="true"
      className={styles.plate}
      data-yours={isYours || undefined}
      transform={`translate(${((box.left + box.right) / 2) * pitch} ${((box.top + box.bottom) / 2) * pitch}) scale(${shrink})`}
    >
      <rect x={-width / 2} y={-height / 2} width={width} height={height} rx={22 * px} />
      <text className={styles.plateFree} y={(rows ? -14 : 0) * px} fontSize={30 * px}>
        {words}
      </text>
      {rows ? (
        <text className={styles.plateRows} y={19 * px} fontSize={25 * px}>
          {rows}
        </text>
      ) : null}
    </g>
  );
}

/** One path for each sign, with all the seats that have it; `looks`: their first letters, in the seats' order. */
function drawSigns(
  seatPlan: SeatPlan,
  seats: readonly PlacedSeat[],
  looks: string,
  points: ReadonlyMap<SeatId, Point>,
): Record<Sign, string> {
  const drawn = { free: '', access: '', taken: '', mine: '' };
  for (const [index, { id }] of seats.entries()) {
    const sign = signOf(looks[index], seatPlan.seatsById.get(id)?.kind);
    const { x, y } = points.get(id) ?? { x: 0, y: 0 };
    if (sign) drawn[sign] += `M${inUnits(x)} ${inUnits(y)}${signs[sign]}`;
  }
  return drawn;
}

function signOf(look: string | undefined, kind: SeatKind | undefined): Sign | null {
  if (look === 'm') return 'mine';
  if (look === 't') return 'taken';
  if (look !== 'f' && look !== 'l') return null;
  return kind === 'wheelchair' || kind === 'companion' ? 'access' : 'free';
}

/** A hundredth of a drawing unit is finer than any screen shows. */
function inUnits(pitches: number): number {
  return Math.round(pitches * pitch * 100) / 100;
}
