import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer, Seat } from '../../../electron/contract/booking.contract';
import type { MovieCard, ShowtimeCard } from '../../../electron/contract/catalog.contract';
import type { HoldId } from '../../../electron/contract/values';
import { errorText } from '../../lib/errors-text';
import { formatMoney } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useLiveCall } from '../../lib/use-live-call';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { Waiting } from '../../ui/waiting';
import { CheckoutFooter } from './checkout-footer';
import styles from './checkout.module.css';
import { noteExpiry, useCheckoutStore } from './checkout.store';
import { remedyFor } from './reserve';
import { TicketCounts } from './ticket-counts';
import { TicketLines } from './ticket-lines';
import {
  countOf,
  dealTickets,
  hasOnePriceList,
  heldSeatsOf,
  ticketsOf,
  totalOf,
  type TicketChoice,
} from './tickets';
import { VisitSummary } from './visit-summary';

export type TicketsScreenProps = {
  holdId: HoldId;
  onBack: () => void;
  onContinue: (choice: TicketChoice) => void;
};

type Sale = { offer: Offer; movie: MovieCard; showtime: ShowtimeCard; seats: Seat[] };

async function readSale(holdId: HoldId): Promise<Sale> {
  try {
    const offer = await foyer.booking.readOffer({ holdId });
    const { movie, showtime, layout } = await foyer.booking.readSeatMap({
      showtimeId: offer.hold.showtimeId,
    });
    return { offer, movie, showtime, seats: heldSeatsOf(layout, offer) };
  } catch (error) {
    noteExpiry(error, holdId);
    throw error;
  }
}

/** A ticket type for each held seat, the sum always in view. */
export function TicketsScreen({ holdId, onBack, onContinue }: TicketsScreenProps) {
  const { t } = useTranslation('checkout');
  const {
    value: sale,
    error,
    reload,
  } = useLiveCall(
    () => readSale(holdId),
    [holdId],
    // Prices, and what may be sold at all, may change while somebody chooses.
    (event) => event.type === 'catalogChanged',
  );
  if (sale) return <Tickets sale={sale} onBack={onBack} onContinue={onContinue} />;
  return (
    <Screen name="tickets" title={t('tickets.title')} onBack={onBack} backLabel={t('tickets.back')}>
      {error === undefined ? (
        <Waiting label={t('tickets.loading')} />
      ) : (
        <div className={styles.stack}>
          <Notice tone="wrong">{errorText(error)}</Notice>
          {remedyFor(error) === 'words' ? (
            <Button onPress={reload}>{t('tickets.retry')}</Button>
          ) : (
            <Button onPress={onBack}>{t('tickets.otherSeats')}</Button>
          )}
        </div>
      )}
    </Screen>
  );
}

type TicketsProps = { sale: Sale; onBack: () => void; onContinue: (choice: TicketChoice) => void };

function Tickets({ sale, onBack, onContinue }: TicketsProps) {
  const { t } = useTranslation('checkout');
  const { offer, movie, showtime, seats } = sale;
  const dealt = dealTickets(
    offer,
    useCheckoutStore((state) => state.dealt),
  );
  const setDealt = useCheckoutStore((state) => state.setDealt);
  const tickets = ticketsOf(dealt);
  const total = totalOf(offer, dealt);
  const isCounted = seats.length > 1 && hasOnePriceList(offer);
  const heading = isCounted ? 'byCount' : seats.length > 1 ? 'bySeat' : 'oneSeat';
  const open = countOf(dealt, null);
  const [firstOffer] = useState(offer);
  const before = totalOf(firstOffer, dealt);
  return (
    <Screen
      name="tickets"
      title={t('tickets.title')}
      onBack={onBack}
      backLabel={t('tickets.back')}
      footer={
        <CheckoutFooter
          total={total}
          note={open > 0 ? t('tickets.open', { count: open }) : t('ticketCount', { count: seats.length })}
        >
          <Button
            variant="primary"
            size="large"
            isFullWidth
            isDisabled={tickets === null}
            commits={String(total.amount - before.amount)}
            onPress={() =>
              tickets && onContinue({ holdId: offer.hold.id, offer, tickets, total, movie, showtime, seats })
            }
          >
            {t('tickets.continue')}
          </Button>
        </CheckoutFooter>
      }
    >
      <div className={styles.columns}>
        <VisitSummary movie={movie} showtime={showtime} seats={seats} />
        <section className={styles.stack}>
          <h2 className={styles.heading}>{t(`tickets.${heading}`)}</h2>
          {before.amount === total.amount ? null : (
            <Notice tone="wrong">
              {t('tickets.priceChanged', { before: formatMoney(before), now: formatMoney(total) })}
            </Notice>
          )}
          {isCounted ? (
            <TicketCounts offer={offer} dealt={dealt} onChange={setDealt} />
          ) : (
            <TicketLines offer={offer} seats={seats} dealt={dealt} onChange={setDealt} />
          )}
        </section>
      </div>
    </Screen>
  );
}
