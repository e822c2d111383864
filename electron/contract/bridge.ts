import type { Envelope } from './errors';
import type { FoyerEvent } from './events';

/**
 * An envelope as it crosses to a page: in JSON, for text crosses many times faster than objects, of which each is copied
 * by the processes and again by the bridge. One with `bytes`, which JSON cannot say, crosses as it is.
 */
export type Crossing = string | Envelope<unknown>;

/** What the preload puts on `window.foyer`: all that a page can reach. It never grows with features. */
export type FoyerBridge = {
  /** Calls `feature.verbNoun`. Always resolves with an envelope or its text; rejects only when main cannot be reached. */
  call(name: string, input: unknown): Promise<Crossing>;
  /** Hears every event for this window; the function that comes back stops it. */
  subscribe(listener: (event: FoyerEvent) => void): () => void;
};
