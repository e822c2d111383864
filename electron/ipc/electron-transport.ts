import { ipcMain, type WebContents, type WebFrameMain } from 'electron';

import type { Crossing } from '../contract/bridge';
import type { Envelope } from '../contract/errors';
import type { FoyerEvent } from '../contract/events';
import { channels } from './channels';
import { crossingOf } from './crossing';

export type Endpoint<S> = {
  /** Asked first: what it answers with is the answer to the call. Null, when there is a session to wait for. */
  refusal: (name: string) => Promise<Envelope<unknown> | null>;
  dispatch: (session: S, name: string, input: unknown) => Promise<Envelope<unknown>>;
};

type Attached<S> = { contents: WebContents; origin: string; opening: Promise<S>; session: S | null };

/**
 * The one place that touches Electron's IPC. A message counts only from the main frame of a window that was
 * attached, showing its own origin (Electron security checklist, 17); anything else gets UNKNOWN_PROCEDURE.
 */
export function createElectronTransport<S>({ refusal, dispatch }: Endpoint<S>) {
  const windows = new Map<number, Attached<S>>();

  ipcMain.handle(channels.call, (event, name: unknown, input: unknown): Promise<Crossing> => {
    // Read at once: after an await the frame may be gone.
    const window = windows.get(event.sender.id);
    if (!window || typeof name !== 'string' || !isOurs(event.senderFrame, window)) {
      return Promise.resolve(crossingOf({ ok: false, error: { code: 'UNKNOWN_PROCEDURE', details: {} } }));
    }
    return refusal(name).then(async (refused) =>
      crossingOf(refused ?? (await dispatch(await window.opening, name, input))),
    );
  });

  return {
    /** Only its main frame may call, and only from that origin. Calls that come before the session is open wait for it. */
    attach(contents: WebContents, origin: string, opening: Promise<S>): void {
      const { id } = contents;
      const window: Attached<S> = { contents, origin, opening, session: null };
      windows.set(id, window);
      // A session that never opens is told of by whoever opens it.
      opening.then((session) => (window.session = session)).catch(() => {});
      contents.once('destroyed', () => windows.delete(id));
    },
    /** To every window, or to the one of a session. */
    send(event: FoyerEvent, only: S | null): void {
      for (const { contents, session } of windows.values()) {
        if ((only === null || only === session) && !contents.isDestroyed())
          contents.send(channels.event, event);
      }
    },
  };
}

function isOurs<S>(frame: WebFrameMain | null, { contents, origin }: Attached<S>): boolean {
  return frame !== null && frame === contents.mainFrame && originOf(frame.url) === origin;
}

function originOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}
