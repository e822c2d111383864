import {
  AsYouType,
  type CountryCode,
  isSupportedCountry,
  parsePhoneNumberFromString,
} from 'libphonenumber-js';
import type { Contact } from '../../../contract/booking.contract';
import { emailKey } from '../../../domain/email-key';

/**
 * A contact as it is compared: an e-mail as accounts do, a phone number in E.164 (`+442079460000`), read as one of the
 * cinema's country where it has no country's prefix. What is no number there is compared by its digits.
 */
export function contactKey(contact: Contact, country: string): string {
  if (contact.kind === 'email') return emailKey(contact.value);
  const number = parsePhoneNumberFromString(contact.value, { ...readAs(country), extract: false });
  return number?.isPossible() ? number.number : digitsOf(contact.value);
}

type Kept = { contact_kind: Contact['kind'] | null; contact_key: string | null; contact: string | null };

/**
 * Whether a reservation was made with this contact. What was typed then is read anew, too: a key may be of before there
 * was a country, or of another one.
 */
export function isSameContact(row: Kept, contact: Contact, country: string): boolean {
  if (row.contact_kind !== contact.kind || row.contact === null) return false;
  const key = contactKey(contact, country);
  const kept: Contact = { kind: row.contact_kind, value: row.contact };
  return row.contact_key === key || contactKey(kept, country) === key;
}

/** How the keys of phone numbers may begin that begin as the text does. */
export function phoneStarts(text: string, country: string): string[] {
  const digits = digitsOf(text);
  const typing = new AsYouType(readAs(country).defaultCountry);
  typing.input(text);
  return [...new Set([digits, `+${digits}`, typing.getNumberValue() ?? digits])];
}

function readAs(country: string): { defaultCountry?: CountryCode } {
  return isSupportedCountry(country) ? { defaultCountry: country } : {};
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}
