import { FoyerError } from '../../../contract/errors';
import type { ReservationDetail } from '../../../contract/reservations.contract';
import type { ReservationId } from '../../../contract/values';
import type { CommandContext, Paper } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { readReservation } from './reservation-detail.service';
import { slipHtml } from './slip';

export type PrintDeps = {
  paper: Pick<Paper, 'print'>;
  /** What is at the printer now: a second slip of the same reservation waits, so that it knows to be a duplicate. */
  printing: Map<ReservationId, Promise<unknown>>;
};

/** Asks the person for a printer; `isPrinted` is false when they turned back. Only what was printed is in the journal. */
export async function printReservation(
  { paper, printing }: PrintDeps,
  ctx: CommandContext,
  id: ReservationId,
): Promise<{ isPrinted: boolean }> {
  const before = printing.get(id);
  const turn = (before ?? Promise.resolve()).catch(() => undefined).then(() => printNow(paper, ctx, id));
  printing.set(id, turn);
  try {
    return { isPrinted: await turn };
  } finally {
    if (printing.get(id) === turn) printing.delete(id);
  }
}

async function printNow(paper: PrintDeps['paper'], ctx: CommandContext, id: ReservationId): Promise<boolean> {
  const detail = await ctx.transaction((tx) => readReservation(tx, ctx, id));
  if (detail.stage === 'cancelled') throw new FoyerError('RESERVATION_CANCELLED', {});
  const prints = printsOf(detail);
  const state = { now: ctx.clock.now(), printedBeforeAt: prints.at(-1)?.at ?? null };
  const isPrinted = await paper.print(slipHtml(detail, ctx.settings(), state)).catch(() => {
    throw new FoyerError('PRINT_FAILED', {});
  });
  if (!isPrinted) return false;
  await ctx.transaction((tx) =>
    writeJournal(ctx, tx, {
      action: 'reservation.printed',
      subjectId: id,
      subject: detail.reservation.code,
      before: { prints: prints.length },
      after: { prints: prints.length + 1 },
    }),
  );
  return true;
}

/** The journal has the last word on how often. */
function printsOf({ history }: ReservationDetail) {
  return history.filter(({ kind }) => kind === 'printed');
}
