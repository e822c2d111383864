/** RFC 5321, 4.5.3.1: the part before the at sign, the part after it, and a label of that (RFC 1035, 2.3.4), in octets. */
const localAtMost = 64;
const domainAtMost = 253;
const labelAtMost = 63;

/** What stands unquoted before the at sign (RFC 5322, 3.2.3), and letters of every script (RFC 6531). */
const localPart = /^[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+(?:\.[\p{L}\p{M}\p{N}!#$%&'*+\-/=?^_`{|}~]+)*$/u;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?$/u;
const digitsOnly = /^\p{N}+$/u;

/**
 * Whether mail sent to the address could arrive somewhere on the internet, as far as its words tell: one at sign, a host
 * with a dot that is a name and no number, nothing in quotes. Trimming and normalising is the caller's.
 */
export function couldReceiveMail(address: string): boolean {
  const at = address.lastIndexOf('@');
  const [local, domain] = [address.slice(0, Math.max(0, at)), address.slice(at + 1)];
  if (at < 1 || octets(local) > localAtMost || octets(domain) > domainAtMost) return false;
  const labels = domain.split('.');
  return (
    localPart.test(local) &&
    labels.length > 1 &&
    labels.every((label) => octets(label) <= labelAtMost && domainLabel.test(label)) &&
    !digitsOnly.test(labels.at(-1)!)
  );
}

function octets(text: string): number {
  let count = 0;
  for (const character of text) {
    const code = character.codePointAt(0)!;
    count += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return count;
}
