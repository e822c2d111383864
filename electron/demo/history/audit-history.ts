import { sql } from 'kysely';
import type { Database } from '../../database/database';

/** Each counts the rows that break a rule of the house. `:now` is the moment up to which the history was made. */
const rules: Record<string, string> = {
  'a ticket that stands has its seat claimed': `
    SELECT count(*) FROM ticket t JOIN reservation r ON r.id = t.reservation_id
    WHERE r.state = 'active' AND NOT EXISTS (SELECT 1 FROM seat_claim c
      WHERE c.showtime_id = r.showtime_id AND c.seat_id = t.seat_id AND c.reservation_id = r.id)`,
  'a claim is of a reservation that stands, and of one of its tickets': `
    SELECT count(*) FROM seat_claim c WHERE NOT EXISTS (
      SELECT 1 FROM reservation r JOIN ticket t ON t.reservation_id = r.id
      WHERE r.id = c.reservation_id AND r.state = 'active' AND t.seat_id = c.seat_id)`,
  'a ticket costs what its price card says': `
    SELECT count(*) FROM ticket t
    JOIN reservation r ON r.id = t.reservation_id JOIN showtime s ON s.id = r.showtime_id
    JOIN price_card c ON c.id = s.price_card_id JOIN seat ON seat.id = t.seat_id
    LEFT JOIN price_card_price p ON p.price_card_id = c.id AND p.ticket_type_id = t.ticket_type_id
    LEFT JOIN price_card_surcharge u ON u.price_card_id = c.id AND u.seat_kind = seat.kind
    WHERE t.amount IS NOT p.amount + coalesce(u.amount, 0) OR t.currency <> c.currency`,
  'a ticket is for a seat of its showtime': `
    SELECT count(*) FROM ticket t JOIN reservation r ON r.id = t.reservation_id
    JOIN showtime s ON s.id = r.showtime_id JOIN seat ON seat.id = t.seat_id
    WHERE seat.layout_id <> s.layout_id`,
  'a reservation has tickets': `
    SELECT count(*) FROM reservation r
    WHERE NOT EXISTS (SELECT 1 FROM ticket t WHERE t.reservation_id = r.id)`,
  'a reservation is made between the planning of its showtime and the end of its sales': `
    SELECT count(*) FROM reservation r JOIN showtime s ON s.id = r.showtime_id
    WHERE r.reserved_at < s.created_at OR r.reserved_at >= s.sales_close_at`,
  'a reservation is cancelled before its showtime, never after it was collected': `
    SELECT count(*) FROM reservation r JOIN showtime s ON s.id = r.showtime_id
    WHERE r.state = 'cancelled' AND (r.cancelled_at >= s.starts_at OR r.collected_at IS NOT NULL)`,
  'a cancelled showtime has no reservation that stands, and others none cancelled with them': `
    SELECT count(*) FROM reservation r JOIN showtime s ON s.id = r.showtime_id
    WHERE (s.state = 'cancelled' AND r.state = 'active')
      OR (s.state <> 'cancelled' AND r.cancel_reason = 'showtime')`,
  'a name is found by its words': `
    SELECT count(*) FROM reservation r WHERE (r.name IS NOT NULL) <> EXISTS (
      SELECT 1 FROM reservation_name n WHERE n.reservation_id = r.id)`,
  'what staff did stands in the journal': `
    SELECT count(*) FROM reservation r WHERE
      (r.collected_at IS NOT NULL) <> EXISTS (SELECT 1 FROM journal j
        WHERE j.subject_id = r.id AND j.action = 'reservation.collected' AND j.at = r.collected_at)
      OR (r.cancel_reason IS 'staff') <> EXISTS (SELECT 1 FROM journal j
        WHERE j.subject_id = r.id AND j.action = 'reservation.cancelled' AND j.at = r.cancelled_at)
      OR (r.desk_account_id IS NOT NULL) <> EXISTS (SELECT 1 FROM journal j
        WHERE j.subject_id = r.id AND j.action = 'reservation.madeAtDesk' AND j.account_id = r.desk_account_id)`,
  'nobody reserves before the account is there': `
    SELECT count(*) FROM reservation r JOIN account a ON a.id = r.account_id
    WHERE a.created_at > r.reserved_at`,
  'a showtime is on the layout that was the newest when it was planned': `
    SELECT count(*) FROM showtime s JOIN layout l ON l.id = s.layout_id
    WHERE EXISTS (SELECT 1 FROM layout n WHERE n.auditorium_id = l.auditorium_id
      AND n.version > l.version AND n.created_at <= s.created_at)`,
  'a showtime has a price card that was in use': `
    SELECT count(*) FROM showtime s JOIN price_card c ON c.id = s.price_card_id
    WHERE (c.weekdays >> ((strftime('%w', s.business_day) + 6) % 7)) & 1 = 0`,
  'nothing happened later than now': `
    SELECT (SELECT count(*) FROM reservation
        WHERE reserved_at > :now OR cancelled_at > :now OR collected_at > :now)
      + (SELECT count(*) FROM journal WHERE at > :now)
      + (SELECT count(*) FROM account WHERE created_at > :now)
      + (SELECT count(*) FROM showtime WHERE created_at > :now)`,
};

/** The rules that are broken, with how many rows break them: none, for a file that the program itself could have made. */
export async function auditHistory(
  database: Database,
  now: number,
): Promise<{ rule: string; broken: number }[]> {
  return database.transaction(async (tx) => {
    const broken: { rule: string; broken: number }[] = [];
    const damage = await sql<{ integrity_check: string }>`PRAGMA integrity_check`.execute(tx);
    if (damage.rows[0]?.integrity_check !== 'ok')
      broken.push({ rule: 'the file is whole', broken: damage.rows.length });
    const lost = await sql`PRAGMA foreign_key_check`.execute(tx);
    if (lost.rows.length > 0)
      broken.push({ rule: 'every reference leads somewhere', broken: lost.rows.length });
    for (const [rule, text] of Object.entries(rules)) {
      const counted = await sql.raw<Record<string, number>>(text.replaceAll(':now', String(now))).execute(tx);
      const count = Number(Object.values(counted.rows[0] ?? {})[0]);
      if (count !== 0) broken.push({ rule, broken: count });
    }
    return broken;
  });
}
