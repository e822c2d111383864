const emailKeyAtMost = 400;

/**
 * Texts that differ only in case or in compatibility forms (a full-width letter) are the same address, or as good a guess.
 * Not the folding of searches: `josé@` and `jose@` may be two people.
 */
export function sameText(text: string): string {
  // Lower case can leave what composes anew; the two sigmas are one letter.
  return text.normalize('NFKC').toLowerCase().normalize('NFKC').replaceAll('ς', 'σ');
}

/** E-mails, trimmed by the contract, with the same key are the same e-mail. */
export function emailKey(email: string): string {
  return sameText(email);
}

/** Compatibility forms can unfold to many characters; such an e-mail nobody has. */
export function isEmailKeyStorable(key: string): boolean {
  return key.length <= emailKeyAtMost;
}
