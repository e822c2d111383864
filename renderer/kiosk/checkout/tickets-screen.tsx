import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Offer } from '../../../electron/contract/booking.contract';
import { errorText } from '../../lib/errors-text';
import { formatMoney } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import type { HeldSale } from '../../lib/hold.store';
import { useLiveCall } from '../../lib/use-live-call';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { CheckoutFooter } from './checkout-footer';
import styles from './checkout.module.css';
import { noteExpiry, useCheckoutStore } from './checkout.store';
import { remedyFor } from './reserve';
import { TicketCounts } from './ticket-counts';
import { TicketLines } from './ticket-lines';
import {
  countOf,
  dealTickets,
  hasSamePrices,
  heldSeatsOf,
  ticketsOf,
  totalOf,
  type TicketChoice,
} from './tickets';
import { VisitSummary } from './visit-summary';

export type TicketsScreenProps = {
  sale: HeldSale;
  onBack: () => void;
  onContinue: (choice: TicketChoice) => void;
};

/** As it was carried on, and from then on as it is read again: prices may change while somebody chooses. */
function useOffer(carried: Offer) {
  const holdId = carried.hold.id;
  const { value = carried, error } = useLiveCall(
    () => foyer.booking.readOffer({ holdId }),
    [holdId],
    (event) => event.type === 'catalogChanged',
  );
  useEffect(() => noteExpiry(error, holdId), [error, holdId]);
  return { offer: value, error };
}

/** A ticket type for each held seat, the sum always in view. */
export function TicketsScreen({ sale, onBack, onContinue }: TicketsScreenProps) {
  const { t } = useTranslation('checkout');
  const { movie, showtime, layout } = sale;
  const { offer, error } = useOffer(sale.offer);
  const seats = useMemo(() => heldSeatsOf(layout, sale.offer), [layout, sale.offer]);
  const dealt = dealTickets(
    offer,
    useCheckoutStore((state) => state.dealt),
  );
  const setDealt = useCheckoutStore((state) => state.setDealt);
  const tickets = ticketsOf(dealt);
  const total = totalOf(offer, dealt);
  const isCounted = seats.length > 1 && hasSamePrices(offer);
  const heading = isCounted ? 'byCount' : seats.length > 1 ? 'bySeat' : 'oneSeat';
  const open = countOf(dealt, null);
  const before = totalOf(sale.offer, dealt);
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
          {remedyFor(error) === 'otherSeats' ? (
            <>
              <Notice tone="wrong">{errorText(error)}</Notice>
              <Button onPress={onBack}>{t('otherSeats')}</Button>
            </>
          ) : null}
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
