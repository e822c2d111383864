import type { Crossing } from '../contract/bridge';
import type { Envelope } from '../contract/errors';

/** What is sent to a page in the envelope's stead; `foyer-client.ts` opens it there. */
export function crossingOf(envelope: Envelope<unknown>): Crossing {
  return envelope.ok && hasBytes(envelope.value) ? envelope : JSON.stringify(envelope);
}

function hasBytes(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'bytes' in value && value.bytes instanceof Uint8Array;
}
