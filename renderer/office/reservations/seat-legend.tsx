import { useTranslation } from 'react-i18next';
import type { Layout } from '../../../electron/contract/booking.contract';
import type { SeatId, SeatKind } from '../../../electron/contract/values';
import { type SeatLook, seatLookOrder } from './desk-seat-looks';
import { SeatSign } from './seat-sign';
import styles from './office-seat-map.module.css';

type LegendProps = { layout: Layout; looks: ReadonlyMap<SeatId, SeatLook> };

/** What the signs on a map mean: those that are on it, and no others. */
export function SeatLegend({ layout, looks }: LegendProps) {
  const { t } = useTranslation('office-reservations');
  const shown = new Set(layout.seats.map((seat) => looks.get(seat.id) ?? 'free'));
  const kinds = new Set(layout.seats.map((seat) => seat.kind));
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {seatLookOrder
        .filter((look) => shown.has(look))
        .map((look) => (
          <LegendItem key={look} kind="standard" look={look} words={t(`look.${look}`)} />
        ))}
      {(['premium', 'wheelchair', 'companion'] as const)
        .filter((kind) => kinds.has(kind))
        .map((kind) => (
          <LegendItem key={kind} kind={kind} look="free" words={t(`kind.${kind}`)} />
        ))}
    </ul>
  );
}

function LegendItem({ kind, look, words }: { kind: SeatKind; look: SeatLook; words: string }) {
  return (
    <li>
      <svg viewBox="-10 -10 20 20" aria-hidden="true">
        <g className={styles.seat} data-look={look}>
          <SeatSign kind={kind} look={look} />
        </g>
      </svg>
      <span>{words}</span>
    </li>
  );
}
