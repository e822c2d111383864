import { findProcedure } from '../contract/contract';
import { type Envelope, FoyerError, isFoyerError } from '../contract/errors';
import type { Procedure } from '../contract/procedure';
import { most } from '../domain/bounds';
import { type Visitor, checkAccess } from './access';

/** Where the unexpected goes: the id is what the screen shows. */
export type FaultLog = (fault: { id: string; procedure: string; error: unknown }) => void;

export type RouterOptions<S> = {
  /** `feature.verbNoun` to handler; context and input fit the procedure, which the types of the features see to. */
  handlers: Record<string, Record<string, (context: never, input: never) => Promise<unknown>>>;
  visitorOf: (session: S) => Visitor;
  contextFor: (session: S, procedure: Procedure) => unknown;
  newFaultId: () => string;
  logFault: FaultLog;
};

/**
 * Every call's one way in: known procedure, access, input by its schema, handler, output by its schema, envelope.
 * Never throws. What the output's schema does not list does not leave main.
 */
export function createRouter<S>(options: RouterOptions<S>) {
  return {
    async dispatch(session: S, name: string, input: unknown): Promise<Envelope<unknown>> {
      try {
        return { ok: true, value: await run(options, session, name, input) };
      } catch (error) {
        return { ok: false, error: asCrossing(options, name, error) };
      }
    },
  };
}

async function run<S>(options: RouterOptions<S>, session: S, name: string, raw: unknown): Promise<unknown> {
  const procedure = findProcedure(name);
  if (!procedure) throw new FoyerError('UNKNOWN_PROCEDURE', {});
  checkAccess(procedure, options.visitorOf(session));
  const input = parseInput(procedure, raw);
  const [feature, verb] = name.split('.') as [string, string];
  const handler = options.handlers[feature]?.[verb];
  if (!handler) throw new Error(`No handler for ${name}`);
  const value = await handler(options.contextFor(session, procedure) as never, input as never);
  return procedure.output.parse(value);
}

function parseInput(procedure: Procedure, raw: unknown): unknown {
  const parsed = procedure.input.safeParse(raw);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.slice(0, most.named).map((issue) => issue.path.join('.'));
  throw new FoyerError('INVALID_INPUT', { fields });
}

function asCrossing<S>(options: RouterOptions<S>, procedure: string, error: unknown) {
  if (isFoyerError(error)) return { code: error.code, details: error.details };
  const id = options.newFaultId();
  options.logFault({ id, procedure, error });
  return { code: 'INTERNAL' as const, details: { id } };
}
