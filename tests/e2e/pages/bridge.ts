import type { Page } from '@playwright/test';
import type { CallInputOf, OutputOf, ProcedureName } from '../../../electron/contract/contract';
import type { Envelope } from '../../../electron/contract/errors';

/** Calls a procedure as that window's page does, past its code; resolves with the envelope. */
export async function callFrom<N extends ProcedureName>(
  page: Page,
  name: N,
  input: CallInputOf<N>,
): Promise<Envelope<OutputOf<N>>> {
  const crossing = await page.evaluate(([procedure, given]) => window.foyer.call(procedure, given), [
    name,
    input,
  ] as const);
  return (typeof crossing === 'string' ? JSON.parse(crossing) : crossing) as Envelope<OutputOf<N>>;
}
