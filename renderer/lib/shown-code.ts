/** `7KQM2XRD` as people read it out, copy it and compare it: `7KQM 2XRD`. */
export function groupCode(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? '';
}

/** One character at a time, so that a screen reader spells the code instead of trying to say it as a word. */
export function spellCode(code: string): string {
  return [...code].join(' ');
}
