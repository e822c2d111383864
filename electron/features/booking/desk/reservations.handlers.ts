import type { reservationsContract } from '../../../contract/reservations.contract';
import { createLayoutStore } from '../seats/layout-store';
import { newReservationCode } from '../reservations/new-reservation-code';
import { holdSeats } from '../holds/hold.service';
import { readDeskOffer } from '../holds/offer.service';
import type { Handlers, Paper } from '../../context';
import { exportCalls, listCalls, setCalled } from './calls.service';
import { reserveAtDesk } from './reserve-at-desk.service';
import { printReservation, type PrintDeps } from './print.service';
import { listReservations } from './reservation-list.service';
import {
  cancelReservation,
  moveReservation,
  readReservation,
  setCollected,
} from './reservation-detail.service';
import { readSeats } from './seats.service';

/** One set for each database: it remembers layouts. */
export function createReservationsHandlers({
  paper,
}: {
  paper: Paper;
}): Handlers<typeof reservationsContract> {
  const printDeps: PrintDeps = { paper, printing: new Map() };
  const layouts = createLayoutStore();
  return {
    listReservations: (ctx, input) => listReservations(ctx, input),
    readReservation: (ctx, { reservationId }) => readReservation(ctx.db, ctx, reservationId),
    readSeats: (ctx, { showtimeId }) => readSeats(layouts, ctx, showtimeId),
    cancelReservation: (ctx, input) => cancelReservation(ctx, input),
    moveReservation: (ctx, input) => moveReservation(layouts, ctx, input),
    setCollected: (ctx, input) => setCollected(ctx, input),
    holdAtDesk: (ctx, input) => holdSeats(layouts, ctx, { ...input, forStaff: true }),
    printReservation: (ctx, { reservationId }) => printReservation(printDeps, ctx, reservationId),
    readDeskOffer: (ctx, { holdId }) => readDeskOffer(layouts, ctx, holdId),
    listCalls: (ctx, { showtimeId }) => listCalls(ctx, showtimeId),
    setCalled: (ctx, input) => setCalled(ctx, input),
    exportCalls: (ctx, { showtimeId }) => exportCalls(ctx, showtimeId),
    reserveAtDesk: (ctx, input) => reserveAtDesk({ layouts, newCode: newReservationCode }, ctx, input),
  };
}
