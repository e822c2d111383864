import type { CallInputOf, OutputOf, ProcedureName } from '../contract/contract';
import { type ErrorCode, FoyerError } from '../contract/errors';
import type { Foyer } from '../app';

/** Calls as a renderer does, with a session of its own; throws what a renderer would show. */
export type DemoCall = <N extends ProcedureName>(name: N, input: CallInputOf<N>) => Promise<OutputOf<N>>;

export function callAs(foyer: Pick<Foyer, 'call'>, session: ReturnType<Foyer['openSession']>): DemoCall {
  return async (name, input) => {
    const answer = await foyer.call(session, name, input);
    if (answer.ok) return answer.value;
    throw new DemoRefused(name, answer.error.code, answer.error.details);
  };
}

/** Says which call was refused: the code alone would not help whoever edits the demo's files. */
export class DemoRefused extends FoyerError {
  constructor(procedure: string, code: ErrorCode, details: unknown) {
    super(code, details as never);
    this.message = `${procedure} was refused: ${code} ${JSON.stringify(details)}`;
  }
}
