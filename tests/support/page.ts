import { userEvent } from '@testing-library/user-event';
import { vi } from 'vitest';
import type { FoyerBridge } from '../../electron/contract/bridge';
import type { ProcedureName } from '../../electron/contract/contract';
import type { ErrorCode, ErrorDetails } from '../../electron/contract/errors';
import { crossingOf } from '../../electron/ipc/crossing';
import type { Session } from '../../electron/ipc/sessions';
import { useSettingsStore } from '../../renderer/lib/settings.store';
import type { TestFoyer } from './test-foyer';

export type Page = {
  user: ReturnType<typeof userEvent.setup>;
  /** Puts a text into a field in place of what stood there, at once. */
  fill: (field: Element, text: string) => Promise<void>;
  /** Names of what the page asked of main, in order. */
  calls: string[];
  /** The next call of that name is refused, and main does not hear of it. */
  refuse: <C extends ErrorCode>(name: ProcedureName, code: C, details: ErrorDetails<C>) => void;
  /** Calls of that name wait until the function that comes back is called. */
  hold: (name: ProcedureName) => () => void;
};

/**
 * A window's page on a real Foyer: components are drawn by Testing Library, and what they ask goes through the bridge that
 * the preload would put there, copied both ways as between processes.
 */
export async function openPage(test: TestFoyer, session: Session = test.visit()): Promise<Page> {
  const calls: string[] = [];
  const refusals = new Map<string, { code: ErrorCode; details: unknown }>();
  const waits = new Map<string, Promise<void>>();
  const bridge: FoyerBridge = {
    call: async (name, input) => {
      calls.push(name);
      const copy: unknown = structuredClone(input);
      await waits.get(name);
      const error = refusals.get(name);
      refusals.delete(name);
      return structuredClone(
        crossingOf(error ? { ok: false, error } : await test.foyer.dispatch(session, name, copy)),
      );
    },
    subscribe: (listener) =>
      test.foyer.subscribe((event, only) => {
        if (only === null || only === session) listener(event);
      }),
  };
  vi.stubGlobal('foyer', bridge);
  useSettingsStore.getState().setSettings(await test.call(session, 'settings.readSettings', {}));
  // No pause between keys: nothing here waits for one.
  const user = userEvent.setup({ delay: null });
  return {
    user,
    fill: async (field, text) => {
      await user.clear(field);
      await user.paste(text);
    },
    calls,
    refuse: (name, code, details) => void refusals.set(name, { code, details }),
    hold: (name) => {
      const { promise, resolve } = Promise.withResolvers<void>();
      waits.set(name, promise);
      return () => {
        waits.delete(name);
        resolve();
      };
    },
  };
}
