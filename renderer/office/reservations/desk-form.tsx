import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldView, Layout } from '../../../electron/contract/booking.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import { reservationsContract } from '../../../electron/contract/reservations.contract';
import type { SeatId } from '../../../electron/contract/values';
import { useTries, wrongPaths } from '../../lib/form';
import { foyer } from '../../lib/foyer-client';
import { buildSeatPlan, seatNamesIn } from '../../lib/seat-plan';
import { useSeatWords } from '../../lib/seat-words';
import { useCall } from '../../lib/use-call';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { OfficeForm } from '../ui/office-form';
import type { useDeskDraft } from './desk-draft';
import { DeskTickets, PersonFields, SayYes } from './desk-fields';
import { contactOf, priceTickets } from './desk-tickets';
import { HoldClock } from './hold-clock';
import styles from './reservations.module.css';
import { useReserve } from './use-reserve';

type DeskFormProps = {
  hold: HoldView;
  layout: Layout;
  minimumAge: number | null;
  /** Seats among the held that patrons cannot have yet. */
  houseSeats: readonly SeatId[];
  desk: ReturnType<typeof useDeskDraft>;
  onReserved: () => void;
};

/** Tickets for the held seats, a name and a contact. */
export function DeskForm({ hold, layout, minimumAge, houseSeats, desk, onReserved }: DeskFormProps) {
  const { t } = useTranslation('office-reservations');
  const offer = useCall(
    () => foyer.reservations.readDeskOffer({ holdId: hold.id }),
    [hold.id, hold.seatIds.join(' ')],
  );
  const { draft, change } = desk;
  const nameOf = useSeatNames(layout);
  const tickets = offer.value && priceTickets(offer.value, draft.types);
  const loneSeatIds = offer.value?.loneSeatIds ?? [];
  const person = { name: draft.name.trim() || null, contact: contactOf(draft.contact) };
  const { isAgeConfirmed, allowsLoneSeats, isCollected } = draft;
  const act = useReserve(hold, onReserved, async (requestId) => {
    if (!tickets) return undefined;
    return foyer.reservations.reserveAtDesk({
      requestId,
      holdId: hold.id,
      tickets: tickets.lines.map(({ seatId, ticketTypeId }) => ({ seatId, ticketTypeId })),
      expectedTotal: tickets.total,
      isAgeConfirmed,
      allowsLoneSeats,
      isCollected,
      ...person,
    });
  });
  const wrong = [
    ...wrongPaths(reservationsContract.reserveAtDesk.input, person),
    ...(minimumAge !== null && !isAgeConfirmed ? ['isAgeConfirmed'] : []),
    ...(loneSeatIds.length > 0 && !allowsLoneSeats ? ['allowsLoneSeats'] : []),
  ];
  const form = useTries(wrong, act);
  // That the time ran out is told beside the form, with a way on.
  if (isFoyerError(offer.error, 'HOLD_EXPIRED')) return null;
  if (offer.status === 'failed') return <ErrorNote error={offer.error} onRetry={offer.reload} />;
  if (!offer.value || !tickets) return null;
  return (
    <OfficeForm form={form} className={styles.form}>
      <HoldClock hold={hold} />
      <DeskTickets
        offer={offer.value}
        tickets={tickets}
        label={(seatId) =>
          t(houseSeats.includes(seatId) ? 'ticketForHouse' : 'ticketFor', { seat: nameOf([seatId]) })
        }
        onType={(seatId, type) => change({ types: { ...draft.types, [seatId]: type } })}
      />
      <PersonFields draft={draft} form={form} onChange={change} />
      <SayYes
        draft={draft}
        form={form}
        minimumAge={minimumAge}
        lone={loneSeatIds.length > 0 ? { count: loneSeatIds.length, seats: nameOf(loneSeatIds) } : null}
        onChange={change}
      />
      {form.error === undefined || isFoyerError(form.error, 'INVALID_INPUT') ? null : (
        <ErrorNote error={form.error} />
      )}
      <OfficeButton variant="primary" isSubmit isBusy={form.isBusy}>
        {t('reserve', { count: tickets.lines.length })}
      </OfficeButton>
    </OfficeForm>
  );
}

function useSeatNames(layout: Layout): (seatIds: readonly SeatId[]) => string {
  const words = useSeatWords();
  const seatPlan = useMemo(() => buildSeatPlan(layout), [layout]);
  return (seatIds) => words.seats(seatNamesIn(seatPlan, seatIds));
}
