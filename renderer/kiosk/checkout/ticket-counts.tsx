import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../electron/contract/booking.contract';
import { formatMoney } from '../../lib/format';
import { Stepper } from '../../ui/stepper';
import styles from './ticket-counts.module.css';
import { addTicket, countOf, priceOf, removeTicket, type DealtSeat } from './tickets';

export type TicketCountsProps = {
  offer: Offer;
  dealt: readonly DealtSeat[];
  onChange: (dealt: DealtSeat[]) => void;
};

/** For a party whose seats all cost the same: how many of each ticket type, and nobody says who sits where. */
export function TicketCounts({ offer, dealt, onChange }: TicketCountsProps) {
  const { t } = useTranslation('checkout');
  const seatId = offer.seats[0]?.seatId;
  return (
    <ul className={styles.types} role="list">
      {offer.ticketTypes.map(({ id, name }) => {
        const amount = seatId === undefined ? null : priceOf(offer, seatId, id);
        if (amount === null) return null;
        const count = countOf(dealt, id);
        return (
          <li key={id} data-chosen={count > 0 || undefined}>
            <div className={styles.words}>
              <span className={styles.name}>{name}</span>
              <span className={styles.price}>
                {t('tickets.each', { price: formatMoney({ amount, currency: offer.currency }) })}
              </span>
            </div>
            <Stepper
              label={name}
              value={count}
              min={0}
              max={dealt.length}
              onChange={(value) => onChange((value > count ? addTicket : removeTicket)(offer, dealt, id))}
            />
          </li>
        );
      })}
    </ul>
  );
}
