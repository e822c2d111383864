import type { bookingContract } from '../../contract/booking.contract';
import { FoyerError } from '../../contract/errors';
import type { Handlers } from '../context';
import { cancelShowtime } from './reservations/cancel-showtime.service';
import { readHold } from './holds/ended-hold';
import { holdBestSeats, holdSeats, releaseHold, renewHold } from './holds/hold.service';
import { createLayoutStore } from './seats/layout-store';
import { newReservationCode } from './reservations/new-reservation-code';
import {
  cancelReservation,
  findReservation,
  listMyReservations,
} from './reservations/own-reservations.service';
import { readOffer } from './holds/offer.service';
import { reserveSeats } from './reservations/reserve.service';
import { restoreShowtime } from './reservations/restore.service';
import { readSeatMap, readSeatStates } from './holds/seat-map.service';

/** One set for each database: it remembers layouts. `newCode` makes reservation codes, from a secure source. */
export function createBookingHandlers({ newCode = newReservationCode } = {}): Handlers<
  typeof bookingContract
> {
  const layouts = createLayoutStore();
  return {
    readSeatMap: (ctx, { showtimeId }) => readSeatMap(layouts, ctx, showtimeId),
    readSeatStates: (ctx, { showtimeId }) => readSeatStates(layouts, ctx, showtimeId),
    holdSeats: (ctx, input) => holdSeats(layouts, ctx, input),
    holdBestSeats: (ctx, input) => holdBestSeats(layouts, ctx, input),
    readHold: (ctx, { holdId }) => readHold(ctx, holdId),
    renewHold: (ctx, { holdId }) => renewHold(ctx, holdId),
    releaseHold: async (ctx) => {
      await releaseHold(ctx);
      return {};
    },
    readOffer: (ctx, { holdId }) => readOffer(layouts, ctx, holdId),
    reserveSeats: (ctx, input) => reserveSeats({ layouts, newCode }, ctx, input),
    findReservation: (ctx, input) => findReservation(ctx, input),
    listMyReservations: (ctx) => {
      if (!ctx.caller.account) throw new FoyerError('SIGN_IN_REQUIRED', {});
      return listMyReservations(ctx, ctx.caller.account.id);
    },
    leaveLookUp: async (ctx) => {
      ctx.caller.leaveLookUp();
      return {};
    },
    cancelReservation: (ctx, { reservationId }) => cancelReservation(ctx, reservationId),
    cancelShowtime: (ctx, input) => cancelShowtime(ctx, input),
    restoreShowtime: (ctx, { showtimeId }) => restoreShowtime(ctx, showtimeId),
  };
}
