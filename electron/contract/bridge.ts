import type { Envelope } from './errors';
import type { FoyerEvent } from './events';

/** What the preload puts on `window.foyer`: all that a page can reach. It never grows with features. */
export type FoyerBridge = {
  /** Calls `feature.verbNoun`. Always resolves with an envelope; rejects only when main cannot be reached. */
  call(name: string, input: unknown): Promise<Envelope<unknown>>;
  /** Hears every event for this window; the function that comes back stops it. */
  subscribe(listener: (event: FoyerEvent) => void): () => void;
};
