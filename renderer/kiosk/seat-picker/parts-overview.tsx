import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../electron/contract/values';
import { moveOfKey } from '../../lib/arrow-keys';
import type { SeatPlan } from '../../lib/seat-plan';
import type { Point } from '../../lib/map-geometry';
import { AreaNames } from './area-names';
import type { Overview } from './overview-geometry';
import { PartMark } from './part-mark';
import { neighbourPart, partAt, type Part, type Parts } from './parts.rules';
import { usePicker } from './picker-context';
import { Stage } from './stage';
import { pointOf } from './use-seat-input';
import type { Size } from './use-size';
import { drawingOf, wholeView } from './drawing.rules';
import styles from './seat-map.module.css';

/** Brings up the part of this seat, or the whole house; it grows from the point, in CSS pixels of the frame. */
export type OnShow = (seatId: SeatId | null, from: Point | null, isByKey: boolean) => void;

export type PartsOverviewProps = {
  seatPlan: SeatPlan;
  parts: Parts;
  overview: Overview;
  size: Size;
  unit: number;
  /** Comes up in place of one of its parts, not with the screen. */
  isStepBack: boolean;
  takesFocus: boolean;
  onShow: OnShow;
};

/** The whole house: how it stands seat by seat, and its parts as the buttons. */
export function PartsOverview(props: PartsOverviewProps) {
  const { seatPlan, overview, size, unit, isStepBack } = props;
  const { t } = useTranslation('seats');
  const view = useMemo(() => wholeView(overview.geometry, size, unit), [overview, size, unit]);
  const drawing = useMemo(() => drawingOf(view.pitchPx, unit), [view, unit]);
  const { svg, focusPart, onClick, onKeyDown } = usePartInput(props);
  return (
    <svg
      ref={svg}
      className={styles.map}
      data-arrives={isStepBack ? 'whole' : undefined}
      viewBox={view.viewBox}
      style={{ '--outline': drawing.outline * 0.8 } as CSSProperties}
      role="group"
      aria-label={t('partsMap')}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <Stage geometry={overview.geometry} fontSize={drawing.fontSize} px={drawing.px} />
      {overview.outlines.map((outline) => (
        <PartMark
          key={outline.part.id}
          seatPlan={seatPlan}
          outline={outline}
          points={overview.points}
          px={drawing.px}
          isStop={outline.part === focusPart}
        />
      ))}
      <AreaNames areas={overview.areaNames} fontSize={drawing.fontSize} />
    </svg>
  );
}

function usePartInput({ parts, overview, takesFocus, onShow }: PartsOverviewProps) {
  const picker = usePicker();
  const svg = useRef<SVGSVGElement>(null);
  const [focusPart, setFocusPart] = useState(() => firstPart(parts, picker.getState().focusSeatId));
  useEffect(() => {
    if (takesFocus) svg.current?.querySelector<SVGGElement>('[data-part][tabindex="0"]')?.focus();
  }, [takesFocus]);

  function onClick(event: MouseEvent<SVGSVGElement>) {
    // A press by assistive technology has no place of its own; a finger means the part of the nearest seat.
    const isPlaced = event.detail > 0;
    const at = isPlaced ? pointOf(event) : undefined;
    const part = at ? partAt(parts, overview.points, at) : partOf(event.target, parts);
    if (!part) return;
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const from = isPlaced ? { x: event.clientX - left, y: event.clientY - top } : null;
    onShow(seatToBeginAt(part, picker.getState()), from, false);
  }

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    const part = partOf(event.target, parts);
    if (!part || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moveOfKey(event.key);
    if (move === 'left' || move === 'right' || move === 'up' || move === 'down') {
      const next = neighbourPart(parts, part, move) ?? part;
      setFocusPart(next);
      svg.current?.querySelector<SVGGElement>(`[data-part="${next.id}"]`)?.focus();
    } else if (event.key !== 'Enter' && event.key !== ' ') return;
    else if (!event.repeat) {
      const seatId = seatToBeginAt(part, picker.getState());
      picker.setFocusSeat(seatId);
      onShow(seatId, null, true);
    }
    event.preventDefault();
  }

  return { svg, focusPart, onClick, onKeyDown };
}

function partOf(target: EventTarget, parts: Parts): Part | undefined {
  const id = (target as Element).closest<SVGGElement>('[data-part]')?.dataset.part;
  return parts.bySeat.get(id as SeatId);
}

function firstPart(parts: Parts, focusSeatId: SeatId | null): Part | undefined {
  return (focusSeatId && parts.bySeat.get(focusSeatId)) || parts.all[0];
}

/** In a part the keys begin at one's own seat, else at a free one in its middle. */
export function seatToBeginAt(
  part: Part,
  { mine, taken }: { mine: ReadonlySet<SeatId>; taken: ReadonlySet<SeatId> },
): SeatId {
  const seats = part.rows.flatMap((row) => row.seats);
  const own = seats.find((seat) => mine.has(seat.id));
  const middle = part.rows[Math.floor(part.rows.length / 2)]?.seats ?? [];
  const free = middle.filter((seat) => !taken.has(seat.id));
  return (
    (own ?? free[Math.floor(free.length / 2)] ?? seats.find((seat) => !taken.has(seat.id)))?.id ?? part.id
  );
}
