import type { HoldId, ShowtimeId } from '../../../contract/values';
import type { ReadDatabase, Transaction } from '../../../database/database';
import { saleEndOf, whyNotOnSale } from '../../catalog/showtimes/sale.rules';
import type { ShowtimeHolds } from '../../context';
import { selectSalesEnded } from './hold.reads';
import {
  deleteHolds,
  deleteHoldsExpiredAt,
  deleteHoldsOfSession,
  deleteHoldsOfShowtime,
  deleteHoldsOfTerminal,
  updateHoldsOfShowtime,
} from './hold.queries';

/** Ends these holds, with the claims that are still theirs. */
export function releaseHolds(tx: Transaction, ids: readonly HoldId[]): Promise<void> {
  return deleteHolds(tx, ids);
}

/** Gives back what a session holds; the showtimes whose seats changed. */
export async function releaseHoldsOfSession(tx: Transaction, sessionId: string): Promise<ShowtimeId[]> {
  return showtimesOf(await deleteHoldsOfSession(tx, sessionId));
}

/** Gives back what a terminal's sessions hold: after a crash or a restart, when none of them lives any more. */
export async function releaseHoldsOfTerminal(tx: Transaction, terminalId: string): Promise<ShowtimeId[]> {
  return showtimesOf(await deleteHoldsOfTerminal(tx, terminalId));
}

/** Removes holds that ran out. Nothing relies on it: every reading judges them by the clock. */
export async function sweepExpiredHolds(tx: Transaction, now: number): Promise<ShowtimeId[]> {
  return showtimesOf(await deleteHoldsExpiredAt(tx, now));
}

/** Showtimes whose sale the clock ended after one moment and by another: whoever looks at one is to be told. */
export async function readSalesEnded(db: ReadDatabase, after: number, until: number): Promise<ShowtimeId[]> {
  return until <= after ? [] : (await selectSalesEnded(db, after, until)).map((row) => row.id);
}

function showtimesOf(holds: readonly { showtime_id: ShowtimeId }[]): ShowtimeId[] {
  return [...new Set(holds.map((hold) => hold.showtime_id))];
}

/** What the catalogue asks for when it changes a showtime. */
export const showtimeHolds: ShowtimeHolds = {
  release: deleteHoldsOfShowtime,
  fitToSale: async (tx, showtime, now) => {
    if (whyNotOnSale(showtime, now)) await deleteHoldsOfShowtime(tx, showtime.id);
    else await updateHoldsOfShowtime(tx, showtime.id, saleEndOf(showtime));
  },
  sweep: sweepExpiredHolds,
};
