import { codeLength, isWholeCode, leadingCode, plainCode } from '../../../electron/domain/code-text';

/** A key as it goes down. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'code' | 'repeat' | 'ctrlKey' | 'altKey' | 'metaKey'> & {
  /** In milliseconds, by the clock of the event. */
  at: number;
};
/**
 * What becomes of a key: `pass` it on; `begin`: it may be the first of a scan, and what it goes to should be remembered;
 * `write`: it may be a space of a ticket's text, which must press no button; `swallow` it; or it ended a scan, is
 * swallowed too, and these are the codes that were read, the likeliest first.
 */
export type Verdict = 'pass' | 'begin' | 'write' | 'swallow' | { codes: string[] };

/** Scanners send a key every 1 to 20 ms; somebody very quick reaches 80 (Dhakal et al., CHI 2018: 120 words a minute). */
const withinMs = 50;
/** What comes after the code in a QR code of several lines goes on without a pause. */
const pauseMs = 300;
/** A code and so much more is a ticket's whole text, typed by a scanner that drops the line breaks. */
const wholeTextAtLeast = 20;

type Sign = { byKey: string; byPlace: string };

/** Tells a keyboard scanner that types a reservation's code from a person, by nothing but its pace and what it types. */
export function createScanReader(): (stroke: Stroke) => Verdict {
  let signs: Sign[] = [];
  let lastAt = -Infinity;
  let isAfterScan = false;
  return (stroke) => {
    const gap = stroke.at - lastAt;
    if (isModifier(stroke.key)) return isAfterScan && gap < pauseMs ? 'swallow' : 'pass';
    lastAt = stroke.at;
    if (isAfterScan && gap < pauseMs) return 'swallow';
    isAfterScan = false;
    if (gap > withinMs) signs = [];
    if (isEnd(stroke)) {
      const codes = codesIn(signs);
      signs = [];
      if (codes.length === 0) return 'pass';
      isAfterScan = true;
      return { codes };
    }
    const sign = signOf(stroke);
    signs = sign ? [...signs, sign] : [];
    if (signs.length === 1) return 'begin';
    return stroke.key === ' ' && codesIn(signs.slice(0, codeLength)).length > 0 ? 'write' : 'pass';
  };
}

function isModifier(key: string): boolean {
  return ['Shift', 'CapsLock', 'Control', 'Alt', 'AltGraph', 'Meta', 'NumLock'].includes(key);
}

/** A line's end: Enter, or a line feed as some scanners send it. */
function isEnd({ key, code, ctrlKey }: Stroke): boolean {
  return key === 'Enter' || (ctrlKey && code === 'KeyJ');
}

function signOf({ key, code, repeat, ctrlKey, altKey, metaKey }: Stroke): Sign | null {
  if (repeat || ctrlKey || altKey || metaKey) return null;
  const sign = { byKey: [...key].length === 1 ? key : '', byPlace: signOnUsKeyboard(code) };
  return sign.byKey === '' && sign.byPlace === '' ? null : sign;
}

/** A scanner that takes the machine for an American one presses the keys that have the sign there. */
function signOnUsKeyboard(code: string): string {
  return (
    /^(?:Key([A-Z])|(?:Digit|Numpad)(\d))$/.exec(code)?.slice(1).join('') ?? (code === 'Minus' ? '-' : '')
  );
}

function codesIn(signs: readonly Sign[]): string[] {
  const byKey = signs.map((sign) => sign.byKey).join('');
  const byPlace = signs.map((sign) => sign.byPlace).join('');
  if (!isOneCase(byKey.slice(0, codeLength))) return [];
  // By its place a space is no sign: the words are told by the keys.
  const codeIn = signs.length < wholeTextAtLeast ? wholeCodeIn : beginsWithCode(byKey) ? leadingCode : none;
  return [...new Set([byKey, byPlace].map(codeIn))].filter((code) => code !== null);
}

const none = () => null;

/** A ticket's code is in capitals, or with Caps Lock in small letters; a name or a password is seldom either. */
function isOneCase(text: string): boolean {
  const letters = text.replace(/[^A-Za-z]/g, '');
  return letters === letters.toUpperCase() || letters === letters.toLowerCase();
}

function wholeCodeIn(text: string): string | null {
  const plain = plainCode(text);
  return isWholeCode(plain) ? plain : null;
}

/** Several words, of which the first is long enough: a long password is one word. */
function beginsWithCode(text: string): boolean {
  return text.indexOf(' ') >= codeLength;
}
