import { useMemo, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Layout, Seat } from '../../../electron/contract/booking.contract';
import type { SeatId } from '../../../electron/contract/values';
import { moveOfKey, neighbourSeat } from '../../lib/arrow-keys';
import { buildSeatPlan } from '../../lib/seat-plan';
import { useSeatWords } from '../../lib/seat-words';
import { mapGeometry, pitch, type MapGeometry } from '../../lib/map-geometry';
import { SeatLegend } from './seat-legend';
import type { SeatLook } from './desk-seat-looks';
import { SeatSign } from './seat-sign';
import styles from './office-seat-map.module.css';

export type OfficeSeatMapProps = {
  layout: Layout;
  looks: ReadonlyMap<SeatId, SeatLook>;
  /** Seats that can be pressed; the others only tell. */
  onSeat?: (seatId: SeatId) => void;
};

/** Wider than it is high, as a desk's screen is. */
const aspect = 1.5;

/** A house from above, at a desk: each seat says in its shape and its name how it stands. */
export function OfficeSeatMap({ layout, looks, onSeat }: OfficeSeatMapProps) {
  const { t } = useTranslation('office-reservations');
  const words = useSeatWords();
  const seatPlan = useMemo(() => buildSeatPlan(layout), [layout]);
  const geometry = useMemo(() => mapGeometry(seatPlan, aspect), [seatPlan]);
  const [focusSeat, setFocusSeat] = useState<SeatId | undefined>(seatPlan.rows[0]?.seats[0]?.id);
  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    const seatId = (event.target as Element).closest<SVGGElement>('[data-seat]')?.dataset.seat as
      SeatId | undefined;
    if (!seatId || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moveOfKey(event.key);
    if (move) {
      const next = neighbourSeat(seatPlan, seatId, move);
      setFocusSeat(next);
      event.currentTarget.querySelector<SVGGElement>(`[data-seat="${next}"]`)?.focus();
    } else if (event.key !== 'Enter' && event.key !== ' ') return;
    else if (!event.repeat) onSeat?.(seatId);
    event.preventDefault();
  }
  const box = [geometry.left, geometry.top, geometry.width, geometry.height].map((length) => length * pitch);
  return (
    <>
      <svg
        className={styles.map}
        viewBox={box.join(' ')}
        role="group"
        aria-label={t('map')}
        data-every-press
        onKeyDown={onKeyDown}
      >
        <Stage geometry={geometry} words={t('screen')} />
        {seatPlan.rows.map((row) => (
          <g key={row.id} role="group" aria-label={words.row({ area: row.areaName, row: row.label })}>
            {row.seats.map((seat) => (
              <SeatButton
                key={seat.id}
                seat={seat}
                name={words.seats([{ area: row.areaName, row: row.label, number: seat.number }])}
                at={geometry.points.get(seat.id) ?? { x: 0, y: 0 }}
                look={looks.get(seat.id) ?? 'free'}
                tabIndex={seat.id === focusSeat ? 0 : -1}
                onFocus={() => setFocusSeat(seat.id)}
                onPress={() => onSeat?.(seat.id)}
              />
            ))}
          </g>
        ))}
      </svg>
      <SeatLegend layout={layout} looks={looks} />
    </>
  );
}

function Stage({ geometry, words }: { geometry: MapGeometry; words: string }) {
  const half = (geometry.screenWidth / 2) * pitch;
  return (
    <g aria-hidden="true">
      <path className={styles.screen} d={`M${-half} 0Q0 -14 ${half} 0`} />
      <text className={styles.words} x={0} y={14}>
        {words}
      </text>
      {geometry.areaLabels.map((area) => (
        <text key={area.id} className={styles.words} x={area.x * pitch} y={area.y * pitch}>
          {area.name}
        </text>
      ))}
      {geometry.letters.map((letter) => (
        <text key={letter.key} className={styles.words} x={letter.x * pitch} y={letter.y * pitch + 3}>
          {letter.label}
        </text>
      ))}
    </g>
  );
}

type SeatButtonProps = {
  seat: Seat;
  name: string;
  at: { x: number; y: number };
  look: SeatLook;
  tabIndex: number;
  onFocus: () => void;
  onPress: () => void;
};

function SeatButton({ seat, name, at, look, tabIndex, onFocus, onPress }: SeatButtonProps) {
  const { t } = useTranslation('office-reservations');
  // The number stands on the seat: whoever speaks it must find it in the name.
  const words = [name, t(`look.${look}`), seat.kind === 'standard' ? '' : t(`kind.${seat.kind}`)];
  return (
    <g
      className={styles.seat}
      data-seat={seat.id}
      data-look={look}
      transform={`translate(${at.x * pitch} ${at.y * pitch})`}
      role="button"
      aria-label={words.filter(Boolean).join(', ')}
      aria-pressed={look === 'chosen'}
      tabIndex={tabIndex}
      onFocus={onFocus}
      onClick={onPress}
    >
      <title>{words.filter(Boolean).join(', ')}</title>
      {/* The seat takes the whole of its pitch for the mouse. */}
      <rect className={styles.target} x={-10} y={-10} width={20} height={20} />
      <SeatSign kind={seat.kind} look={look} number={seat.number} />
    </g>
  );
}
