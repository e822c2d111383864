import type { TFunction } from 'i18next';
import { useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { pressKey } from './canvas-keys';
import { CanvasSeat } from './canvas-seat';
import styles from './canvas.module.css';
import { type Design, type DesignRow, type Key, type Point, rowsOf } from './design.rules';
import { areaNamesOf, seatKey } from '../../../electron/domain/seat-names';
import { seatWordsIn } from '../../lib/seat-words';
import type { DesignerStore } from './designer.store';
import { boundsOf } from './navigate.rules';
import type { Problem } from './problems.rules';
import { focalKey, useCanvasPointer } from './use-canvas-pointer';

export type CanvasProps = {
  designer: DesignerStore;
  /** False where seats are only chosen. */
  mayEdit: boolean;
  problems?: readonly Problem[];
  /** By `seatKey`, a word for what else is known of a seat. */
  marks?: ReadonlyMap<string, string>;
};

const noProblems: readonly Problem[] = [];
const noMarks: ReadonlyMap<string, string> = new Map();

/** The auditorium from above. One Tab stop: inside, the arrows lead from seat to seat. */
export function Canvas({ designer, mayEdit, problems = noProblems, marks = noMarks }: CanvasProps) {
  const { t } = useTranslation('office-auditoriums');
  const design = designer((state) => state.history.present);
  const { selection, cursor } = designer();
  const wrong = useMemo(() => new Set(problems.flatMap((problem) => problem.keys)), [problems]);
  const { shift, focalShift, marquee, handlers } = useCanvasPointer(designer, mayEdit);
  const names = useNames(design);
  const box = useMemo(() => boundsOf(design), [design]);
  const drawing = useRef<SVGSVGElement>(null);
  function onKeyDown(event: KeyboardEvent) {
    if (pressKey(designer, event, mayEdit)) event.preventDefault();
  }
  function onPointerDown(event: PointerEvent<SVGSVGElement>) {
    drawing.current?.focus({ preventScroll: true });
    handlers.onPointerDown(event);
  }
  return (
    <svg
      ref={drawing}
      className={styles.canvas}
      viewBox={`${box.left} ${box.top} ${box.width} ${box.height}`}
      role="listbox"
      data-every-press
      aria-label={t('plan')}
      aria-multiselectable="true"
      aria-activedescendant={cursor === null ? undefined : `seat-${cursor}`}
      tabIndex={0}
      onKeyDown={onKeyDown}
      {...handlers}
      onPointerDown={onPointerDown}
    >
      <Scenery design={design} focalShift={focalShift} t={t} />
      <CompanionLines design={design} shifted={selection} shift={shift} />
      {design.seats.map((seat) => (
        <CanvasSeat
          key={seat.key}
          seat={seat}
          name={names.get(seat.key) ?? ''}
          isSelected={selection.has(seat.key)}
          isAtCursor={cursor === seat.key}
          isWrong={wrong.has(seat.key)}
          mark={marks.get(seatKey(seat)) ?? null}
          shift={selection.has(seat.key) ? shift : null}
          t={t}
        />
      ))}
      {design.entrances.map((entrance, index) => {
        const by = selection.has(entrance.key) ? shift : null;
        return (
          <g
            key={entrance.key}
            id={`seat-${entrance.key}`}
            className={styles.entrance}
            data-key={entrance.key}
            role="option"
            aria-selected={selection.has(entrance.key)}
            aria-label={t('entrance', { number: index + 1 })}
            transform={`translate(${entrance.x + (by?.x ?? 0)} ${entrance.y + (by?.y ?? 0)})`}
          >
            <rect x={-0.45} y={-0.45} width={0.9} height={0.9} rx={0.1} />
            <path d="M-.15 -.3H.2V.3H-.15M.05 0H-.3M-.3 0 -.18 -.12M-.3 0 -.18 .12" />
          </g>
        );
      })}
      {marquee ? <Marquee {...marquee} /> : null}
    </svg>
  );
}

/** What each seat is called; put together anew with the design, not with every move of the mouse. */
function useNames({ seats, areas }: Design): ReadonlyMap<Key, string> {
  const { i18n } = useTranslation('seat-names');
  return useMemo(() => {
    const words = seatWordsIn(i18n.language, (key, values) => i18n.t(key, values));
    const areaName = areaNamesOf(areas);
    return new Map(
      seats.map(({ key, area, row, number }) => [key, words.seats([{ area: areaName(area), row, number }])]),
    );
  }, [seats, areas, i18n]);
}

type SceneryProps = { design: Design; focalShift: Point | null; t: TFunction<'office-auditoriums'> };

function Scenery({ design, focalShift, t }: SceneryProps) {
  const { screenWidth, focal } = design;
  const rows = useMemo(() => rowsOf(design.seats), [design.seats]);
  const half = screenWidth / 2;
  const areaName = areaNamesOf(design.areas);
  return (
    <g aria-hidden="true">
      <path className={styles.screen} d={`M${-half} .25Q0 -.35 ${half} .25`} />
      <text className={styles.word} y={-0.45}>
        {t('screen')}
      </text>
      {rows.map((row, index) => (
        <RowName
          key={row.id}
          row={row}
          areaName={rows.findIndex(({ area }) => area === row.area) === index ? areaName(row.area) : ''}
        />
      ))}
      <g
        className={styles.focal}
        data-key={focalKey}
        transform={`translate(${focal.x + (focalShift?.x ?? 0)} ${focal.y + (focalShift?.y ?? 0)})`}
      >
        <circle r={0.5} />
        <path d="M-.7 0H.7M0 -.7V.7" />
      </g>
    </g>
  );
}

/** At both ends; over it, where an area begins that is not the only one, the area's name. */
function RowName({ row: { seats, label }, areaName }: { row: DesignRow; areaName: string }) {
  const ends = [
    { seat: seats[0]!, side: 'left', x: -0.7 },
    { seat: seats.at(-1)!, side: 'right', x: 0.7 },
  ];
  return ends.map(({ seat, side, x }) => (
    <g key={side} className={styles.letter} data-side={side}>
      <text x={seat.x + x} y={seat.y + 0.17}>
        {label}
      </text>
      {areaName ? (
        <text className={styles.area} x={seat.x + x} y={seat.y - 0.38}>
          {areaName}
        </text>
      ) : null}
    </g>
  ));
}

type CompanionLinesProps = { design: Design; shifted: ReadonlySet<Key>; shift: Point | null };

function CompanionLines({ design, shifted, shift }: CompanionLinesProps) {
  const places = new Map(design.seats.map((seat) => [seat.key, seat]));
  const at = (key: Key): Point | null => {
    const seat = places.get(key);
    if (!seat) return null;
    const by = shift && shifted.has(key) ? shift : { x: 0, y: 0 };
    return { x: seat.x + by.x, y: seat.y + by.y };
  };
  return (
    <g aria-hidden="true">
      {design.seats.map((seat) => {
        const [from, to] = [at(seat.key), seat.companionOf === null ? null : at(seat.companionOf)];
        return from && to ? (
          <path key={seat.key} className={styles.bond} d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
        ) : null;
      })}
    </g>
  );
}

function Marquee({ from, to }: { from: Point; to: Point }) {
  return (
    <rect
      className={styles.marquee}
      aria-hidden="true"
      x={Math.min(from.x, to.x)}
      y={Math.min(from.y, to.y)}
      width={Math.abs(to.x - from.x)}
      height={Math.abs(to.y - from.y)}
    />
  );
}
