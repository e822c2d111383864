import { useTranslation } from 'react-i18next';
import type { SeatKind } from '../../../electron/contract/values';
import type { SeatPlan } from '../../lib/seat-plan';
import { formatMoney } from '../../lib/format';
import { usePickerState } from './picker-context';
import type { SeatLook } from './seat-look';
import { SeatShape } from './seat-shape';
import mapStyles from './seat-map.module.css';
import styles from './legend.module.css';

type Sign = {
  key: 'free' | 'mine' | 'taken' | 'premium' | 'wheelchair' | 'companion';
  kind: SeatKind;
  look: SeatLook;
};

const signs: readonly Sign[] = [
  { key: 'free', kind: 'standard', look: 'free' },
  { key: 'mine', kind: 'standard', look: 'mine' },
  { key: 'taken', kind: 'standard', look: 'taken' },
  { key: 'premium', kind: 'premium', look: 'free' },
  { key: 'wheelchair', kind: 'wheelchair', look: 'free' },
  { key: 'companion', kind: 'companion', look: 'free' },
];

/** The signs that this house uses, and no others. */
export function Legend({ seatPlan }: { seatPlan: SeatPlan }) {
  const { t } = useTranslation('seats');
  const kinds = new Set(seatPlan.layout.seats.map((seat) => seat.kind));
  const surcharges = usePickerState((state) => state.surcharges);
  /** `Premium +£2.00`, where the showtime's price card asks more for such seats. */
  function signWords({ key, kind }: Sign): string {
    const words = t(`legend.${key}`);
    const more =
      key === 'mine' || key === 'taken' ? undefined : surcharges.find((each) => each.seatKind === kind);
    return more ? t('legend.surcharge', { sign: words, price: formatMoney(more.amount) }) : words;
  }
  return (
    <ul className={styles.legend} aria-label={t('legend.label')}>
      {signs
        .filter((sign) => sign.kind === 'standard' || kinds.has(sign.kind))
        .map((sign) => (
          <li key={sign.key}>
            <svg viewBox="-10 -10 20 20" aria-hidden="true">
              <g className={mapStyles.seat} data-kind={sign.kind} data-look={sign.look}>
                <SeatShape kind={sign.kind} look={sign.look} />
              </g>
            </svg>
            {signWords(sign)}
          </li>
        ))}
    </ul>
  );
}
