import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldView, Layout } from '../../../electron/contract/booking.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import type { SeatId } from '../../../electron/contract/values';
import { isRefusal, isUnreadable, useAct } from '../../lib/act';
import { formatMoney } from '../../lib/format';
import { foyer, newRequestId } from '../../lib/foyer-client';
import { buildSeatPlan, seatNamesIn } from '../../lib/seat-plan';
import { useSeatWords } from '../../lib/seat-words';
import { useCall } from '../../lib/use-call';
import { ErrorNote } from '../ui/error-note';
import { CheckInput, SelectInput, TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { toast } from '../ui/toast';
import type { useDeskDraft } from './desk-draft';
import { priceTickets, readContact } from './desk-tickets';
import { HoldClock } from './hold-clock';
import { useReservationsStore } from './reservations.store';
import styles from './reservations.module.css';

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
  const { draft: form, change } = desk;
  const words = useSeatWords();
  const seatPlan = useMemo(() => buildSeatPlan(layout), [layout]);
  const nameOf = (seatIds: readonly SeatId[]) => words.seats(seatNamesIn(seatPlan, seatIds));
  const [hasTried, setHasTried] = useState(false);
  const tickets = offer.value && priceTickets(offer.value, form.types);
  const contact = form.contact.trim() === '' ? null : readContact(form.contact);
  const isContactUnread = contact === null && form.contact.trim() !== '';
  const act = useReserve(hold, onReserved, async (requestId) => {
    if (!tickets || isContactUnread) return undefined;
    return foyer.reservations.reserveAtDesk({
      requestId,
      holdId: hold.id,
      tickets: tickets.lines.map(({ seatId, ticketTypeId }) => ({ seatId, ticketTypeId })),
      expectedTotal: tickets.total,
      isAgeConfirmed: form.isAgeConfirmed,
      allowsLoneSeats: form.allowsLoneSeats,
      isCollected: form.isCollected,
      name: form.name.trim() || null,
      contact,
    });
  });
  // That the time ran out is told beside the form, with a way on.
  if (isFoyerError(offer.error, 'HOLD_EXPIRED')) return null;
  if (offer.status === 'failed') return <ErrorNote error={offer.error} onRetry={offer.reload} />;
  if (!offer.value || !tickets) return null;
  const { currency, ticketTypes, loneSeatIds } = offer.value;
  const needsAge = minimumAge !== null && !form.isAgeConfirmed;
  const needsLone = loneSeatIds.length > 0 && !form.allowsLoneSeats;
  const isContactWrong = isContactUnread || isUnreadable(act.error, 'contact');
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setHasTried(true);
        if (!isContactUnread && !needsAge && !needsLone) act.run();
      }}
    >
      <HoldClock hold={hold} />
      {tickets.lines.map((line) => (
        <div key={line.seatId} className={styles.ticketLine}>
          <SelectInput
            label={t(houseSeats.includes(line.seatId) ? 'ticketForHouse' : 'ticketFor', {
              seat: nameOf([line.seatId]),
            })}
            value={line.ticketTypeId}
            onChange={(type) => change({ types: { ...form.types, [line.seatId]: type } })}
            options={ticketTypes.map((type) => ({ value: type.id, label: type.name }))}
          />
          <span>{formatMoney({ amount: line.amount, currency })}</span>
        </div>
      ))}
      <p className={styles.sum}>
        {t('total')} <strong>{formatMoney({ amount: tickets.total, currency })}</strong>
      </p>
      <TextInput
        label={t('name')}
        value={form.name}
        onChange={(name) => change({ name: name.slice(0, 100) })}
        hint={t('nameHint')}
        autoComplete="off"
      />
      <TextInput
        label={t('contact')}
        hint={t('contactHint')}
        value={form.contact}
        onChange={(text) => change({ contact: text.slice(0, 254) })}
        error={hasTried && isContactWrong ? t('contactWrong') : undefined}
        autoComplete="off"
      />
      {minimumAge === null ? null : (
        <CheckInput
          label={t('ageConfirmed', { age: minimumAge })}
          isChecked={form.isAgeConfirmed}
          onChange={(isAgeConfirmed) => change({ isAgeConfirmed })}
        />
      )}
      {loneSeatIds.length > 0 ? (
        <>
          <p role="status">{t('leavesLone', { count: loneSeatIds.length, seats: nameOf(loneSeatIds) })}</p>
          <CheckInput
            label={t('allowLone')}
            isChecked={form.allowsLoneSeats}
            onChange={(allowsLoneSeats) => change({ allowsLoneSeats })}
          />
        </>
      ) : null}
      <CheckInput
        label={t('collectedNow')}
        isChecked={form.isCollected}
        onChange={(isCollected) => change({ isCollected })}
      />
      {hasTried && (needsAge || needsLone) ? (
        <p className={styles.wrong} role="alert">
          {t(needsAge ? 'needsAge' : 'needsLone')}
        </p>
      ) : null}
      {act.error === undefined || isFoyerError(act.error, 'INVALID_INPUT') ? null : (
        <ErrorNote error={act.error} />
      )}
      <OfficeButton variant="primary" isSubmit isBusy={act.isBusy}>
        {t('reserve', { count: tickets.lines.length })}
      </OfficeButton>
    </form>
  );
}

/** One request id an act: kept when nobody knows whether it was done, new after a refusal. */
function useReserve(
  hold: HoldView,
  onReserved: () => void,
  reserve: (
    id: ReturnType<typeof newRequestId>,
  ) => Promise<Awaited<ReturnType<typeof foyer.reservations.reserveAtDesk>> | undefined>,
) {
  const { t } = useTranslation('office-reservations');
  const choose = useReservationsStore((state) => state.choose);
  const requestId = useRef(newRequestId());
  const act = useAct(
    () => reserve(requestId.current),
    ({ reservation }) => {
      toast(t('done.reserved', { code: reservation.code }));
      onReserved();
      choose(reservation.id);
    },
  );
  useEffect(() => {
    if (isRefusal(act.error)) requestId.current = newRequestId();
  }, [act.error]);
  useEffect(() => {
    requestId.current = newRequestId();
  }, [hold.id]);
  return act;
}
