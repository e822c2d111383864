import { randomInt } from 'node:crypto';
import { codeAlphabet, codeLength } from '../../../domain/code-text';

/**
 * A reservation's code, from the system's secure source of chance: with the contact it is the key to a reservation, so
 * it must not be guessed from another's. About 39 bits.
 */
export function newReservationCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
}
