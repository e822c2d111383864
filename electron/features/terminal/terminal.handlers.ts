import { FoyerError } from '../../contract/errors';
import type { terminalContract } from '../../contract/terminal.contract';
import { minuteMs } from '../../domain/durations';
import type { Handlers } from '../context';

/** Asks the person for a place and writes the file there; false when there was to be none. Throws when it cannot. */
export type SaveFile = (suggestedName: string, bytes: Uint8Array) => Promise<boolean>;
type TerminalDeps = {
  leaveKiosk: () => void;
  openBackOffice: () => void;
  openKiosk: () => void;
  saveFile: SaveFile;
  newFaultId: () => string;
  logFault: (fault: { id: string; procedure: string; error: unknown }) => void;
};

/** A screen that fails over and over must not fill the disk. */
const reportsAMinute = 20;

export function createTerminalHandlers(deps: TerminalDeps): Handlers<typeof terminalContract> {
  let reportedAt: number[] = [];
  return {
    saveFile: async (_ctx, { suggestedName, bytes }) => {
      try {
        return { isSaved: await deps.saveFile(suggestedName, bytes) };
      } catch {
        throw new FoyerError('FILE_NOT_SAVED', {});
      }
    },
    leaveKiosk: async (ctx) => {
      await ctx.caller.end();
      deps.leaveKiosk();
      return {};
    },
    openBackOffice: async (ctx) => {
      await ctx.caller.end();
      deps.openBackOffice();
      return {};
    },
    openKiosk: async () => {
      deps.openKiosk();
      return {};
    },
    // That it is asked means that it has started.
    startAgain: async () => ({}),
    // Being a command has touched the session.
    touch: async () => ({}),
    reportFault: async (ctx, { text }) => {
      const now = ctx.clock.now();
      reportedAt = reportedAt.filter((at) => now - at < minuteMs);
      const [oldest] = reportedAt;
      if (oldest !== undefined && reportedAt.length >= reportsAMinute)
        throw new FoyerError('TOO_MANY_ATTEMPTS', { retryAfterMs: oldest + minuteMs - now });
      reportedAt.push(now);
      const id = deps.newFaultId();
      deps.logFault({ id, procedure: 'terminal.reportFault', error: text });
      return { id };
    },
  };
}
