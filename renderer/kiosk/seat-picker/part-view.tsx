import { useCallback, useEffect, useMemo, useRef, type CSSProperties, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../electron/contract/values';
import type { SeatPlan } from '../../lib/seat-plan';
import { pitch, type Point } from '../../lib/map-geometry';
import { MapSeats } from './map-seats';
import type { Overview } from './overview-geometry';
import { PartGuide } from './part-guide';
import { partName } from './part-names';
import { planPart } from './part-view-geometry';
import type { Margins, Part, Parts, Room } from './parts.rules';
import { seatToBeginAt, type OnShow } from './parts-overview';
import { usePicker } from './picker-context';
import { useSeatInput } from './use-seat-input';
import { drawingOf, largestPitchPx } from './drawing.rules';
import styles from './seat-map.module.css';

export type PartViewProps = {
  seatPlan: SeatPlan;
  parts: Parts;
  part: Part;
  plan: {
    room: Room;
    margins: Margins;
    unit: number;
    isWide: boolean;
    guide: { width: number; height: number; gap: number };
  };
  overview: Overview;
  origin: Point | null;
  takesFocus: boolean;
  onShow: OnShow;
};

/** One part of the house with seats large enough for a finger, where in the house it is, and the ways to its neighbours. */
export function PartView(props: PartViewProps) {
  const { seatPlan, parts, part, plan, overview, origin, onShow } = props;
  const { t } = useTranslation('seats');
  const { room, margins, unit, isWide, guide } = plan;
  const laid = useMemo(
    () => planPart(part, room, margins, largestPitchPx * unit),
    [part, room, margins, unit],
  );
  const drawing = useMemo(() => drawingOf(laid.pitchPx, unit), [laid, unit]);
  const view = useRef<HTMLDivElement>(null);
  useFocusSeat(view, props);
  const onElsewhere = useCallback((seatId: SeatId) => onShow(seatId, null, true), [onShow]);
  const input = useSeatInput(seatPlan, laid.points, onElsewhere);
  const name = partName(t, seatPlan, part);
  const { left, top, width, height } = laid.view;

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onShow(null, null, true);
  }

  return (
    <div ref={view} className={styles.partView} data-wide={isWide || undefined} onKeyDown={onKeyDown}>
      <PartGuide
        seatPlan={seatPlan}
        parts={parts}
        part={part}
        name={name}
        overview={overview}
        size={{ width: guide.width * unit, height: guide.height * unit }}
        isWide={isWide}
        onShow={onShow}
      />
      <svg
        className={styles.partSeats}
        data-arrives="part"
        viewBox={[left, top, width, height].map((length) => length * pitch).join(' ')}
        style={
          {
            inlineSize: room.width,
            blockSize: room.height,
            '--outline': drawing.outline,
            '--from': origin ? `${origin.x}px ${origin.y}px` : '50% 50%',
          } as CSSProperties
        }
        role="group"
        aria-label={t('partMap', { part: name })}
        data-every-press
        {...input}
      >
        <MapSeats seatPlan={seatPlan} rows={laid.rows} drawing={drawing} />
      </svg>
    </div>
  );
}

/** The seat that Tab reaches is one of this part; who came by keyboard goes on from it. */
function useFocusSeat(
  view: React.RefObject<HTMLDivElement | null>,
  { part, parts, takesFocus }: PartViewProps,
) {
  const picker = usePicker();
  useEffect(() => {
    const { focusSeatId } = picker.getState();
    const isHere = focusSeatId !== null && parts.bySeat.get(focusSeatId) === part;
    const seatId = isHere ? focusSeatId : seatToBeginAt(part, picker.getState());
    if (!isHere) picker.setFocusSeat(seatId);
    if (takesFocus) view.current?.querySelector<SVGGElement>(`[data-seat="${seatId}"]`)?.focus();
  }, [picker, parts, part, takesFocus, view]);
}
