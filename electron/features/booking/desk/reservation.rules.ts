import {
  type HistoryEntry,
  type HistoryKind,
  historyKinds,
  type ReservationStage,
  type ToldSeat,
  toldSeatSchema,
} from '../../../contract/reservations.contract';

type Staged = { state: 'active' | 'cancelled'; collected_at: number | null };

export function stageOf({ state, collected_at }: Staged): ReservationStage {
  if (state === 'cancelled') return 'cancelled';
  return collected_at === null ? 'waiting' : 'collected';
}

/** Staff may cancel until the start; the moment of the start is too late. */
export function mayStaffCancel(row: Staged & { starts_at: number }, now: number): boolean {
  return row.state === 'active' && now < row.starts_at;
}

/** People are moved while they sit, too. */
export function mayStaffMove(row: Staged & { ends_at: number }, now: number): boolean {
  return row.state === 'active' && now < row.ends_at;
}

type HistoryRow = {
  reserved_at: number;
  cancelled_at: number | null;
  cancel_reason: 'patron' | 'staff' | 'showtime' | null;
  desk_account_id: string | null;
  name: string | null;
  account_name: string | null;
};
type JournalRow = {
  at: number;
  action: string;
  account_name: string;
  before: string | null;
  after: string | null;
};

/** What staff did has the name of its action, but for these, which the reservation's own story tells in other words. */
const otherwiseTold: Record<string, HistoryKind> = {
  'reservation.madeAtDesk': 'reservedAtDesk',
  'reservation.cancelled': 'cancelledByStaff',
  'reservation.restored': 'restoredWithShowtime',
};

function kindOf(action: string): HistoryKind | undefined {
  return otherwiseTold[action] ?? historyKinds.find((kind) => action === `reservation.${kind}`);
}

/**
 * What happened, oldest first: what staff did stands in the journal, what the patron did or the showtime's end brought
 * in the reservation itself. `showtimeReason` is why its showtime was cancelled.
 */
export function tellHistory(
  row: HistoryRow,
  journal: readonly JournalRow[],
  showtimeReason: string | null,
): HistoryEntry[] {
  const plain = { by: null, reason: null, fromSeats: [], toSeats: [] };
  const entries: HistoryEntry[] = journal.flatMap((entry) => {
    const kind = kindOf(entry.action);
    if (!kind) return [];
    const told = fromJournal(kind, entry);
    return kind === 'restoredWithShowtime' ? [cancelledBefore(entry), told] : [told];
  });
  if (row.desk_account_id === null)
    entries.unshift({ ...plain, kind: 'reserved', at: row.reserved_at, by: row.account_name ?? row.name });
  const at = row.cancelled_at ?? 0;
  if (row.cancel_reason === 'patron')
    entries.push({ ...plain, kind: 'cancelledByPatron', at, by: row.account_name });
  if (row.cancel_reason === 'showtime')
    entries.push({ ...plain, kind: 'cancelledWithShowtime', at, reason: showtimeReason });
  // Tickets handed over at once are collected in the very moment in which they are reserved.
  const first = (entry: HistoryEntry) => (entry.kind.startsWith('reserved') ? 0 : 1);
  return entries.toSorted((a, b) => a.at - b.at || first(a) - first(b));
}

function fromJournal(kind: HistoryKind, { at, account_name, before, after }: JournalRow): HistoryEntry {
  const [from, to] = [readJson(before), readJson(after)];
  return {
    at,
    kind,
    by: account_name,
    reason: typeof to.reason === 'string' ? to.reason : null,
    fromSeats: kind === 'moved' ? seatsOf(from.seats) : [],
    toSeats: kind === 'moved' ? seatsOf(to.seats) : [],
  };
}

/** A reservation that stands again no longer says itself that it was cancelled. */
function cancelledBefore({ before }: JournalRow): HistoryEntry {
  const { cancelledAt, reason } = readJson(before);
  return {
    at: typeof cancelledAt === 'number' ? cancelledAt : 0,
    kind: 'cancelledWithShowtime',
    by: null,
    reason: typeof reason === 'string' ? reason : null,
    fromSeats: [],
    toSeats: [],
  };
}

function readJson(text: string | null): Record<string, unknown> {
  const value: unknown = text === null ? null : JSON.parse(text);
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** Of entries from before seats had three names, the texts that stand there. */
function seatsOf(value: unknown): ToldSeat[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((each) => toldSeatSchema.safeParse(each).data ?? []);
}
