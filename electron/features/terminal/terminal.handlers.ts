import type { terminalContract } from '../../contract/terminal.contract';
import type { Handlers } from '../context';

type TerminalDeps = { leaveKiosk: () => void; openBackOffice: () => void };

export function createTerminalHandlers(deps: TerminalDeps): Handlers<typeof terminalContract> {
  return {
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
