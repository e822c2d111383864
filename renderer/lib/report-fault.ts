import { logIdOf } from './errors-text';
import { foyer } from './foyer-client';
import { longest } from '../../electron/domain/bounds';

/** Puts a fault of the page into main's log. Resolves with what it stands under there; `null` when it does not. */
export async function reportFault(error: unknown): Promise<string | null> {
  const known = logIdOf(error);
  if (known !== null) return known;
  const text = String((error instanceof Error && error.stack) || error).slice(0, longest.fault) || 'no words';
  return foyer.terminal.reportFault({ text }).then(
    ({ id }) => id,
    () => null,
  );
}

/** Reports what nobody caught. */
export function reportFaultsOf(page: EventTarget): void {
  page.addEventListener(
    'error',
    (event) => void reportFault((event as ErrorEvent).error ?? (event as ErrorEvent).message),
  );
  page.addEventListener(
    'unhandledrejection',
    (event) => void reportFault((event as PromiseRejectionEvent).reason),
  );
}
