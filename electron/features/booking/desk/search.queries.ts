import type { ReservationId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';

/** After everything that begins with a text, in any order of characters that compares by code point. */
const last = '\u{10FFFF}';

/** Reservations of which a column begins with a text. */
function beginningWith(
  db: ReadDatabase,
  column: 'code' | 'code_ending' | 'phone_ending' | 'contact_key',
  start: string,
  atMost: number,
) {
  return db
    .selectFrom('reservation')
    .select('id')
    .where(column, '>=', start)
    .where(column, '<', start + last)
    .limit(atMost);
}

export async function selectIdsByCode(db: ReadDatabase, start: string, atMost: number) {
  return idsOf(await beginningWith(db, 'code', start, atMost).execute());
}

/** `ending` is at most eight signs. */
export async function selectIdsByCodeEnding(db: ReadDatabase, ending: string, atMost: number) {
  return idsOf(await beginningWith(db, 'code_ending', reversed(ending), atMost).execute());
}

/** By an index on the last eight digits; of those found the others are compared. */
export async function selectIdsByPhoneEnding(db: ReadDatabase, digits: string, atMost: number) {
  const query = beginningWith(db, 'phone_ending', reversed(digits.slice(-8)), atMost);
  return idsOf(await query.where('contact_key', 'like', `%${digits}`).execute());
}

export async function selectIdsByContact(db: ReadDatabase, start: string, atMost: number) {
  return idsOf(await beginningWith(db, 'contact_key', start, atMost).execute());
}

/** Of patrons who were signed in. In two steps, so that the reservations are never read to find an account. */
export async function selectIdsByAccountEmail(db: ReadDatabase, start: string, atMost: number) {
  const accounts = await db
    .selectFrom('account')
    .select('id')
    .where('email_key', '>=', start)
    .where('email_key', '<', start + last)
    .limit(atMost)
    .execute();
  if (accounts.length === 0) return [];
  return idsOf(
    await db
      .selectFrom('reservation')
      .select('id')
      .where(
        'account_id',
        'in',
        accounts.map((account) => account.id),
      )
      .limit(atMost)
      .execute(),
  );
}

/** `first` begins one of the name's words; `others` each another, or the same. */
export async function selectIdsByName(
  db: ReadDatabase,
  first: string,
  others: readonly string[],
  atMost: number,
) {
  let query = db
    .selectFrom('reservation_name')
    .select('reservation_name.reservation_id as id')
    .distinct()
    .where('reservation_name.word', '>=', first)
    .where('reservation_name.word', '<', first + last)
    .limit(atMost);
  for (const word of others) {
    query = query.where((where) =>
      where.exists(
        where
          .selectFrom('reservation_name as other')
          .select('other.word')
          .whereRef('other.reservation_id', '=', 'reservation_name.reservation_id')
          .where('other.word', '>=', word)
          .where('other.word', '<', word + last),
      ),
    );
  }
  return idsOf(await query.execute());
}

function reversed(text: string): string {
  return [...text].reverse().join('');
}

function idsOf(rows: readonly { id: ReservationId }[]): ReservationId[] {
  return rows.map((row) => row.id);
}
