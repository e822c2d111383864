import { useTranslation } from 'react-i18next';
import type { Offer, Seat } from '../../../electron/contract/booking.contract';
import type { TicketTypeId } from '../../../electron/contract/values';
import { formatMoney } from '../../lib/format';
import { useSeatWords } from '../../lib/seat-words';
import styles from './ticket-lines.module.css';
import { priceOf, setTicket, type DealtSeat } from './tickets';

export type TicketLinesProps = {
  offer: Offer;
  seats: readonly Seat[];
  dealt: readonly DealtSeat[];
  onChange: (dealt: DealtSeat[]) => void;
};

/** One line a seat with all its ticket types in view: for one person, and where seats cost different prices. */
export function TicketLines({ offer, seats, dealt, onChange }: TicketLinesProps) {
  return (
    <div className={styles.lines} data-single={seats.length === 1 || undefined}>
      {seats.map((seat) => (
        <TicketLine
          key={seat.id}
          offer={offer}
          seat={seat}
          chosen={dealt.find((each) => each.seatId === seat.id)?.ticketTypeId ?? null}
          onChoose={(type) => onChange(setTicket(dealt, seat.id, type))}
        />
      ))}
    </div>
  );
}

type TicketLineProps = {
  offer: Offer;
  seat: Seat;
  chosen: TicketTypeId | null;
  onChoose: (type: TicketTypeId) => void;
};

function TicketLine({ offer, seat, chosen, onChoose }: TicketLineProps) {
  const { t } = useTranslation('checkout');
  const words = useSeatWords();
  return (
    <fieldset className={styles.line}>
      <legend>
        <span className={styles.place}>{words.seats([seat])}</span>
        {seat.kind === 'standard' ? null : <span className={styles.kind}>{t(`kindName.${seat.kind}`)}</span>}
      </legend>
      <div className={styles.choices}>
        {offer.ticketTypes.map(({ id, name }) => {
          const amount = priceOf(offer, seat.id, id);
          if (amount === null) return null;
          return (
            <label key={id} className={styles.choice}>
              <input type="radio" name={seat.id} checked={chosen === id} onChange={() => onChoose(id)} />
              <span className={styles.name}>{name}</span>
              <span className={styles.price}>{formatMoney({ amount, currency: offer.currency })}</span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}
