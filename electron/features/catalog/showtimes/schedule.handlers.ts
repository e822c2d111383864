import type { scheduleContract } from '../../../contract/schedule.contract';
import type { Handlers } from '../../context';
import { findShowtime, listComing } from './coming.service';
import { readDay } from './day.service';
import { checkPlan, makePlanned, planCopy, planRun } from './plan.service';
import { planRetime, retimeShowtimes } from './retime.service';
import { editShowtime } from './edit-showtime.service';
import { addShowtimes } from './schedule.service';
import { addShowtime, deleteShowtime, listReservations } from './showtime.service';

export function createScheduleHandlers(): Handlers<typeof scheduleContract> {
  return {
    readDay: (ctx, { businessDay }) => readDay(ctx, businessDay),
    findShowtime: (ctx, { showtimeId }) => findShowtime(ctx, showtimeId),
    listComing: (ctx, question) => listComing(ctx, question),
    planRetime: (ctx, question) => planRetime(ctx, question),
    retimeShowtimes: (ctx, retiming) => retimeShowtimes(ctx, retiming),
    listReservations: (ctx, { showtimeId }) => listReservations(ctx, showtimeId),
    addShowtime: (ctx, showtime) => addShowtime(ctx, showtime),
    addShowtimes: (ctx, { showtimes }) => addShowtimes(ctx, showtimes),
    editShowtime: (ctx, edit) => editShowtime(ctx, edit),
    deleteShowtime: async (ctx, { showtimeId }) => {
      await deleteShowtime(ctx, showtimeId);
      return {};
    },
    planRun: (ctx, run) => planRun(ctx, run),
    planCopy: (ctx, copy) => planCopy(ctx, copy),
    checkPlan: (ctx, { showtimes }) => checkPlan(ctx, showtimes),
    makePlanned: (ctx, { showtimes }) => makePlanned(ctx, showtimes),
  };
}
