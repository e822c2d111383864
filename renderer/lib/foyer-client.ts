import type { FoyerBridge } from '../../electron/contract/bridge';
import type { Contract } from '../../electron/contract/contract';
import { type Envelope, FoyerError, type ErrorCode, type ErrorDetails } from '../../electron/contract/errors';
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

/** Asks for the password again; false when the person would rather not. */
type StepUp = () => Promise<boolean>;
let stepUp: StepUp | null = null;

/** What is done when main asks for the password again; the call is then tried once more. */
export function onStepUpRequired(ask: StepUp): () => void {
  stepUp = ask;
  return () => {
    if (stepUp === ask) stepUp = null;
  };
}

async function ask(name: string, input: unknown): Promise<Envelope<unknown>> {
  const crossing = await window.foyer.call(name, input);
  return typeof crossing === 'string' ? (JSON.parse(crossing) as Envelope<unknown>) : crossing;
}

async function call(name: string, input: unknown): Promise<unknown> {
  let envelope = await ask(name, input);
  if (!envelope.ok && envelope.error.code === 'STEP_UP_REQUIRED' && (await stepUp?.())) {
    envelope = await ask(name, input);
  }
  if (envelope.ok) return envelope.value;
  const { code, details } = envelope.error;
  const error = new FoyerError(code, details as ErrorDetails<ErrorCode>);
  for (const listener of errorListeners) listener(error);
  throw error;
}

/** Answers every name with what `make` makes of it, so that the page need not load the contract's schemas to know them. */
function byName(make: (name: string) => unknown): object {
  return new Proxy(
    {},
    // A promise asks whatever it resolves with for `then`.
    { get: (_, name) => (typeof name === 'string' && name !== 'then' ? make(name) : undefined) },
  );
}

const features = new Map<string, object>();
function feature(name: string): object {
  const known = features.get(name);
  if (known) return known;
  const calls = byName(
    (verb) =>
      (input: unknown = {}) =>
        call(`${name}.${verb}`, input),
  );
  features.set(name, calls);
  return calls;
}

/**
 * The one way out of the page: `foyer.booking.holdSeats(input)` resolves with the procedure's output or rejects with a
 * `FoyerError`; `foyer.subscribe(listener)` hears every event for this window until the function it returns is called.
 */
export const foyer = byName((name) =>
  name === 'subscribe'
    ? (listener: (event: FoyerEvent) => void) => window.foyer.subscribe(listener)
    : feature(name),
) as FoyerCalls & Pick<FoyerBridge, 'subscribe'>;

/** Hears every typed error that any call got, after which the caller gets it too. */
export function onCallError(listener: ErrorListener): () => void {
  errorListeners.add(listener);
  return () => errorListeners.delete(listener);
}

/** An id for one act of the person: keep it while the same act is tried again. */
export function newRequestId(): RequestId {
  return crypto.randomUUID() as RequestId;
}
