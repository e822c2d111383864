import { z } from 'zod';
import { showtimeStates } from './catalog.contract';
import { defineFeature } from './procedure';
import { seatCountsSchema } from './reservations.contract';
import { businessDaySchema, instantSchema, moneySchema, showtimeIdSchema } from './values';

/** One sum for each currency that was taken; none when nothing was. */
const takingsSchema = z.array(moneySchema);

export const dayShowtimeSchema = z.strictObject({
  id: showtimeIdSchema,
  movieTitle: z.string(),
  auditoriumName: z.string(),
  startsAt: instantSchema,
  endsAt: instantSchema,
  state: z.enum(showtimeStates),
  /** Seats of it can be had at this moment. */
  isOnSale: z.boolean(),
  counts: seatCountsSchema,
  booked: takingsSchema,
});
export type DayShowtime = z.infer<typeof dayShowtimeSchema>;

export const dayReportSchema = z.strictObject({
  businessDay: businessDaySchema,
  today: businessDaySchema,
  /** Cancelled showtimes are listed, and counted nowhere. */
  showtimeCount: z.int(),
  counts: seatCountsSchema,
  /** Of reservations that stand, collected or not. */
  booked: takingsSchema,
  collected: takingsSchema,
  /** By start, then by auditorium. */
  showtimes: z.array(dayShowtimeSchema),
});
export type DayReport = z.infer<typeof dayReportSchema>;

export const reportsContract = defineFeature({
  /** A business day as it stands now; today's without one. */
  readDay: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ businessDay: businessDaySchema.nullable() }),
    output: dayReportSchema,
  },
});
