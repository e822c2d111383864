import type { LayoutId } from '../../contract/values';
import type { AccountTable } from '../../database/schema';
import type { DemoReservations } from '../demo-data';
import type { Ids } from './ids';
import type { People } from './people';
import type { Records } from './records';
import type { HistorySeats } from './seating';

/** What showtimes and those who come to them are written with. */
export type WritingScope = {
  records: Records;
  ids: Ids;
  people: People;
  admin: Pick<AccountTable, 'id' | 'name'>;
  reservations: DemoReservations;
  minimumAges: ReadonlyMap<string, number>;
  random: () => number;
  seed: number;
  now: number;
  seatings: Map<LayoutId, HistorySeats>;
  made: { showtimes: number; reservations: number; tickets: number };
};
