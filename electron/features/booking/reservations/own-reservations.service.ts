import type { Contact, ReservationView } from '../../../contract/booking.contract';
import { FoyerError } from '../../../contract/errors';
import type { AccountId, ReservationId } from '../../../contract/values';
import { emailKey } from '../../../domain/email-key';
import { accountPolicy, terminalPolicy } from '../../auth/throttle.rules';
import { forgiveAttempt, reserveAttempt } from '../../auth/throttle.service';
import type { CommandContext, QueryContext } from '../../context';
import { cancelOne } from './cancel-reservation.service';
import { mayStillCancel } from './cancelling.rules';
import { contactKey, isSameContact } from './contact-key';
import {
  selectPast,
  selectReservation,
  selectReservationByCode,
  selectUpcoming,
} from './reservation.queries';
import { viewReservations } from './reservation-view';

const listedAtMost = 50;

/**
 * By its code and the contact given when it was made (or, for a patron who was signed in, the account's e-mail). A
 * wrong code and a wrong contact look alike, and each attempt counts before its outcome is known.
 */
export async function findReservation(
  ctx: CommandContext,
  { code, contact }: { code: string; contact: Contact },
): Promise<ReservationView> {
  const { sessionId, terminalId } = ctx.caller;
  const { country } = ctx.settings();
  const subjects = [
    { key: `find-reservation code ${code}`, policy: accountPolicy },
    {
      key: `find-reservation contact ${contact.kind} ${contactKey(contact, country)}`,
      policy: accountPolicy,
    },
    { key: `find-reservation terminal ${terminalId}`, policy: terminalPolicy },
  ];
  const attempt = await ctx.transaction((tx) => reserveAttempt(tx, subjects, ctx.clock.now()));
  const view = await ctx.transaction(async (tx) => {
    const row = await selectReservationByCode(tx, code);
    if (!row || !isContactOf(row, contact, country)) return null;
    await forgiveAttempt(tx, attempt);
    const [found] = await viewReservations(tx, ctx, [row]);
    return found!;
  });
  if (!view) throw new FoyerError('RESERVATION_NOT_FOUND', {});
  // The visit that asked may be over, and another patron's begun.
  if (ctx.caller.sessionId === sessionId) ctx.caller.grantFound(view.id);
  return view;
}

type Contactable = Pick<
  NonNullable<Awaited<ReturnType<typeof selectReservationByCode>>>,
  'contact_kind' | 'contact_key' | 'contact' | 'email_key'
>;

function isContactOf(row: Contactable, contact: Contact, country: string): boolean {
  if (isSameContact(row, contact, country)) return true;
  return contact.kind === 'email' && row.email_key === emailKey(contact.value);
}

export async function listMyReservations(
  ctx: QueryContext,
  accountId: AccountId,
): Promise<{ upcoming: ReservationView[]; past: ReservationView[] }> {
  const now = ctx.clock.now();
  const upcoming = await selectUpcoming(ctx.db, accountId, now, listedAtMost);
  const room = listedAtMost - upcoming.length;
  const past = room > 0 ? await selectPast(ctx.db, accountId, now, room) : [];
  const views = await viewReservations(ctx.db, ctx, [...upcoming, ...past]);
  return { upcoming: views.slice(0, upcoming.length), past: views.slice(upcoming.length) };
}

/** Frees the seats and keeps the tickets; cancelling twice is cancelling once. */
export async function cancelReservation(ctx: CommandContext, id: ReservationId): Promise<ReservationView> {
  const { account } = ctx.caller;
  const isGranted = ctx.caller.mayUseReservation(id);
  const { view, isNew } = await ctx.transaction(async (tx) => {
    const now = ctx.clock.now();
    const row = await selectReservation(tx, id);
    const isOwn = row && row.account_id !== null && row.account_id === account?.id;
    if (!row || (!isOwn && !isGranted)) throw new FoyerError('RESERVATION_NOT_FOUND', {});
    const isNew = row.state === 'active';
    if (isNew) {
      if (!mayStillCancel(row, ctx.settings(), now)) throw new FoyerError('TOO_LATE_TO_CANCEL', {});
      await cancelOne(tx, row, 'patron', now);
    }
    const after = await selectReservation(tx, id);
    const [view] = await viewReservations(tx, ctx, [after!]);
    return { view: view!, isNew };
  });
  if (isNew) ctx.emit({ type: 'seatsChanged', showtimeId: view.showtime.id });
  return view;
}
