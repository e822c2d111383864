import { describe, expect, it, test } from 'vitest';
import { createScanReader, type Stroke, type Verdict } from './scan-reader';

const code = '7KQM2XRD';
/** What the kiosk's QR code says. */
const ticket = [
  code,
  'The General',
  'Sunday 22 November, 13:15',
  'Hall 3',
  'Stalls, row A, seats 1, 2',
  '17.00',
  'Electric Palace',
].join('\n');

type Way = { gapMs?: number; at?: number; layout?: (stroke: Stroke) => Stroke; lineEnd?: 'Enter' | 'feed' };

/** The keys that a text is typed with on an American keyboard, so many milliseconds from one to the next. */
function typed(text: string, { gapMs = 8, at = 1000, layout = same, lineEnd = 'Enter' }: Way = {}): Stroke[] {
  const none = { repeat: false, ctrlKey: false, altKey: false, metaKey: false };
  const feed = { ...none, key: 'j', code: 'KeyJ', ctrlKey: true };
  const strokes = [...text].flatMap((sign): Omit<Stroke, 'at'>[] => {
    if (sign === '\n') return [lineEnd === 'feed' ? feed : { ...none, key: 'Enter', code: 'Enter' }];
    const isLetter = /[A-Za-z]/.test(sign);
    const place = isLetter ? `Key${sign.toUpperCase()}` : /\d/.test(sign) ? `Digit${sign}` : 'Space';
    const stroke = { ...none, key: sign, code: place };
    return /[A-Z]/.test(sign) ? [{ ...none, key: 'Shift', code: 'ShiftLeft' }, stroke] : [stroke];
  });
  let time = at - gapMs;
  return strokes.map((stroke) =>
    layout({ ...stroke, at: stroke.key === 'Shift' ? time + gapMs - 1 : (time += gapMs) }),
  );
}
const same = (stroke: Stroke) => stroke;

function read(strokes: readonly Stroke[]): Verdict[] {
  const reader = createScanReader();
  return strokes.map(reader);
}
const scansIn = (strokes: readonly Stroke[]) =>
  read(strokes).flatMap((verdict) => (typeof verdict === 'object' ? [verdict.codes] : []));

describe('a scan', () => {
  it.each([1, 8, 20, 50])('is known by keys that come %i ms apart', (gapMs) => {
    expect(scansIn(typed(`${code}\n`, { gapMs }))).toEqual([[code]]);
  });

  it('is read of its first line, and all that follows is swallowed until there is a pause', () => {
    const verdicts = read([...typed(`${ticket}\n`), ...typed('ab', { at: 9000 })]);
    const end = verdicts.findIndex((verdict) => typeof verdict === 'object');
    expect(verdicts.slice(0, end).every((verdict) => verdict === 'pass' || verdict === 'begin')).toBe(true);
    expect(verdicts.slice(end + 1, -2).every((verdict) => verdict === 'swallow')).toBe(true);
    expect(verdicts.slice(-2)).toEqual(['begin', 'pass']);
  });

  it('begins with its first key, where what stood there is to be remembered', () => {
    const verdicts = read(typed(code.toLowerCase()));
    expect(verdicts.indexOf('begin')).toBe(0);
    expect(verdicts.filter((verdict) => verdict === 'begin')).toHaveLength(1);
  });

  it('may end its lines with a line feed', () => {
    expect(scansIn(typed(`${ticket}\n`, { lineEnd: 'feed' }))).toEqual([[code]]);
  });

  it('may leave the line breaks out', () => {
    expect(scansIn(typed(`${ticket.replaceAll('\n', '')}\n`))).toEqual([[code]]);
    expect(scansIn(typed(`${ticket.replaceAll('\n', ' ')}\n`))).toEqual([[code]]);
  });

  it('has spaces that press no button, once it is known for a code', () => {
    const verdicts = read(typed('7KQM2XRD The General 13:15'));
    expect(verdicts.filter((verdict) => verdict === 'write')).toHaveLength(3);
    expect(read(typed('A word or two')).includes('write')).toBe(false);
    expect(read(typed('7KQM2XRD The General', { gapMs: 80 })).includes('write')).toBe(false);
  });

  it('is read again after a pause, and not as the end of the first one', () => {
    const [first, second] = [typed(`${ticket}\n`), typed('TFQREM67\n', { at: 1000 + 8 * 160 + 400 })];
    expect(scansIn([...first, ...second])).toEqual([[code], ['TFQREM67']]);
  });

  it('with Caps Lock on is the same code', () => {
    expect(scansIn(typed(`${code.toLowerCase()}\n`))).toEqual([[code]]);
  });
});

describe('a scanner that is set to another layout than the machine', () => {
  const swap = (pairs: Record<string, string>) => (stroke: Stroke) => ({
    ...stroke,
    key: pairs[stroke.key] ?? pairs[stroke.key.toLowerCase()]?.toUpperCase() ?? stroke.key,
  });

  it('on a German one: y and z change places, and both readings are tried, the keys’ own first', () => {
    const german = swap({ y: 'z', z: 'y' });
    expect(scansIn(typed('7KQM2YRZ\n', { layout: german }))).toEqual([['7KQM2ZRY', '7KQM2YRZ']]);
  });

  it('on a French one: digits without Shift are no digits', () => {
    const french = swap({ '7': 'è', '2': 'é', q: 'a', m: '?', a: 'q', w: 'z', z: 'w' });
    expect(scansIn(typed(`${code}\n`, { layout: french }))).toEqual([[code]]);
  });

  it('on a Russian one: no letter is Latin', () => {
    const russian = swap({ k: 'л', q: 'й', m: 'ь', x: 'ч', r: 'к', d: 'в' });
    expect(scansIn(typed(`${code}\n`, { layout: russian }))).toEqual([[code]]);
  });
});

describe('no scan is', () => {
  test.each([51, 80, 120])('a person who types the code, %i ms a key', (gapMs) => {
    expect(scansIn(typed(`${code}\n`, { gapMs }))).toEqual([]);
  });

  it('a person whose Enter comes a moment later', () => {
    const strokes = typed(`${code}\n`);
    const end = strokes.at(-1)!;
    expect(scansIn([...strokes.slice(0, -1), { ...end, at: end.at + 60 }])).toEqual([]);
  });

  it('a key that is held down', () => {
    const strokes = typed('KKKKKKKK\n', { gapMs: 30 });
    const held = strokes.map((stroke, index) => ({ ...stroke, repeat: index > 1 && stroke.key === 'K' }));
    expect(scansIn(held)).toEqual([]);
  });

  it.each([
    'HELLO',
    '4006381333931',
    'OILOILUO',
    'correct horse',
    '7KQM2XR',
    '7KQM2XRDA',
    'Seaweeds',
    'Presented by the friends of film',
    'the brave new films of the year',
    '7KQM2XRD4TGHNM52BCWS3PQA',
  ])('%j, which is no code', (text) => {
    const verdicts = read(typed(`${text}\n`));
    expect(verdicts.every((verdict) => verdict === 'pass' || verdict === 'begin')).toBe(true);
  });

  it('what is typed with Control or Alt, or goes on with an arrow', () => {
    const strokes = typed(`${code}\n`);
    expect(scansIn(strokes.map((stroke) => ({ ...stroke, altKey: true })))).toEqual([]);
    const arrow = { ...strokes[0]!, key: 'ArrowLeft', code: 'ArrowLeft', at: strokes.at(-1)!.at };
    expect(scansIn([...strokes.slice(0, -1), arrow, { ...strokes.at(-1)!, at: arrow.at + 8 }])).toEqual([]);
  });
});
