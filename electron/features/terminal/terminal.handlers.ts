import type { terminalContract } from '../../contract/terminal.contract';
import type { Handlers } from '../context';

export function createTerminalHandlers(deps: { leaveKiosk: () => void }): Handlers<typeof terminalContract> {
  return {
    leaveKiosk: async (ctx) => {
      await ctx.caller.end();
      deps.leaveKiosk();
      return {};
    },
  };
}
