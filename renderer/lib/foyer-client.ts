import type { FoyerBridge } from '../../electron/contract/bridge';
import type { Contract } from '../../electron/contract/contract';
import { FoyerError, type ErrorCode, type ErrorDetails } from '../../electron/contract/errors';
import type { FoyerEvent } from '../../electron/contract/events';
import type { CallInput, Output, Procedure } from '../../electron/contract/procedure';
import type { RequestId } from '../../electron/contract/values';

declare global {
  interface Window {
    readonly foyer: FoyerBridge;
  }
}

type Call<P extends Procedure> =
  Record<string, never> extends CallInput<P>
    ? (input?: CallInput<P>) => Promise<Output<P>>
    : (input: CallInput<P>) => Promise<Output<P>>;
type FoyerCalls = {
  [F in keyof Contract]: {
    [P in keyof Contract[F]]: Contract[F][P] extends Procedure ? Call<Contract[F][P]> : never;
  };
};
type ErrorListener = (error: FoyerError) => void;

const errorListeners = new Set<ErrorListener>();

async function call(name: string, input: unknown): Promise<unknown> {
  const envelope = await window.foyer.call(name, input);
  if (envelope.ok) return envelope.value;
  const { code, details } = envelope.error;
  const error = new FoyerError(code, details as ErrorDetails<ErrorCode>);
  for (const listener of errorListeners) listener(error);
  throw error;
}

/** The calls of one feature. Made without the contract's schemas, which the page need not load. */
function callsOf(feature: string): object {
  return new Proxy(
    {},
    {
      get: (_target, verb) =>
        // A promise asks what it resolves with for `then`.
        typeof verb === 'string' && verb !== 'then'
          ? (input: unknown = {}) => call(`${feature}.${verb}`, input)
          : undefined,
    },
  );
}

/**
 * The one way out of the page: `foyer.booking.holdSeats(input)` resolves with the procedure's output or rejects with a
 * `FoyerError`.
 */
export const foyer = {
  auth: callsOf('auth'),
  catalog: callsOf('catalog'),
  booking: callsOf('booking'),
  settings: callsOf('settings'),
  /** Hears every event for this window; the function that comes back stops it. */
  subscribe: (listener: (event: FoyerEvent) => void) => window.foyer.subscribe(listener),
} as FoyerCalls & { subscribe: FoyerBridge['subscribe'] };

/** Hears every typed error that any call got, after which the caller gets it too. */
export function onCallError(listener: ErrorListener): () => void {
  errorListeners.add(listener);
  return () => errorListeners.delete(listener);
}

/** An id for one act of the person: keep it while the same act is tried again. */
export function newRequestId(): RequestId {
  return crypto.randomUUID() as RequestId;
}
