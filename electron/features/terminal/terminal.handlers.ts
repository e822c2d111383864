import { FoyerError } from '../../contract/errors';
import type { terminalContract } from '../../contract/terminal.contract';
import type { Handlers } from '../context';

/** Asks the person for a place and writes the file there; false when there was to be none. Throws when it cannot. */
export type SaveFile = (suggestedName: string, bytes: Uint8Array) => Promise<boolean>;
type TerminalDeps = { leaveKiosk: () => void; openBackOffice: () => void; saveFile: SaveFile };

export function createTerminalHandlers(deps: TerminalDeps): Handlers<typeof terminalContract> {
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
  };
}
