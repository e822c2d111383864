import { describe, expect, it } from 'vitest';
import { reservationCodeSchema } from '../../../electron/contract/booking.contract';
import { codeAlphabet } from '../../../electron/domain/code-text';
import { layerOf, layouts, shifted, type FieldKind, type Key } from './layouts';

const kinds = Object.keys(layouts) as FieldKind[];
const layersOf = (kind: FieldKind) => Object.values(layouts[kind].layers);
const keysOf = (kind: FieldKind): Key[] => layersOf(kind).flatMap((layer) => layer.rows.flat());

/** Every character that the kind's keyboard can put into a field. */
function typable(kind: FieldKind): Set<string> {
  const all = new Set<string>();
  for (const layer of layersOf(kind)) {
    const keys = layer.rows.flat();
    // Shift stays on from one layer to the next.
    const hasShift = keysOf(kind).some((key) => key.type === 'shift');
    for (const key of keys) {
      if (key.type === 'space') all.add(' ');
      if (key.type !== 'character') continue;
      for (const letter of key.text) all.add(letter);
      if (hasShift) all.add(shifted(key.text, true));
    }
  }
  return all;
}

const printable = Array.from({ length: 95 }, (_, at) => String.fromCodePoint(32 + at));

describe('the code pad', () => {
  it('has every character of a code and no other', () => {
    expect([...typable('code')].sort()).toEqual([...codeAlphabet].sort());
  });
  it('types codes that are taken', () => {
    const code = [...typable('code')].slice(-8).join('');
    expect(reservationCodeSchema.safeParse(code).success).toBe(true);
  });
});

it('types every printable ASCII character in a password: it may hold any', () => {
  const all = typable('password');
  expect(printable.filter((character) => !all.has(character))).toEqual([]);
});

it('types names with accents and the apostrophe', () => {
  const all = typable('text');
  for (const letter of 'Zoë Ñandú-O’Brien Łukasz Ştefan Åsa Þór Škoda'.replace('Þ', 'T'))
    expect(all).toContain(letter);
});

it('types every character that an e-mail address commonly has', () => {
  const all = typable('email');
  for (const letter of 'abcdefghijklmnopqrstuvwxyz0123456789@._-+') expect(all).toContain(letter);
});

it.each([
  ['.co.uk', ['.co.uk', '.com']],
  [null, ['.com']],
])('ends an e-mail address in %s by one key', (ending, endings) => {
  const row = layerOf('email', 'letters', ending)!.rows.at(-1)!;
  const texts = row.flatMap((key) => (key.type === 'character' ? [key.text] : []));
  expect(texts).toEqual(['@', '.', ...endings]);
  expect(row.length).toBeLessThanOrEqual(7);
});

it('leaves the other keyboards as they are', () => {
  expect(layerOf('text', 'letters', '.co.uk')).toBe(layouts.text.layers.letters);
});

it('types phone numbers', () => {
  expect([...typable('phone')].sort()).toEqual([...'+0123456789'].sort());
});

describe.each(kinds)('every layer of %s', (kind) => {
  it('can erase, and can go on or hide', () => {
    const first = layouts[kind].layers[layouts[kind].first];
    const types = first?.rows.flat().map(({ type }) => type) ?? [];
    expect(types).toEqual(expect.arrayContaining(['backspace', 'enter', 'hide']));
    for (const layer of layersOf(kind))
      expect(layer.rows.flat().map(({ type }) => type)).toEqual(
        expect.arrayContaining(['backspace', 'enter']),
      );
  });

  it('leads to layers that exist, and back to letters', () => {
    const { layers } = layouts[kind];
    for (const layer of Object.values(layers)) {
      const ways = layer.rows.flat().flatMap((key) => (key.type === 'layer' ? [key.layer] : []));
      for (const way of ways) expect(layers).toHaveProperty(way);
      if (layer !== layers.letters) expect(ways).toContain('letters');
    }
  });

  it('has rows of ten keys at most, so that each is wide enough on an upright screen', () => {
    for (const { rows } of layersOf(kind)) for (const row of rows) expect(row.length).toBeLessThanOrEqual(10);
  });

  it('has no character twice', () => {
    for (const { rows } of layersOf(kind)) {
      const texts = rows.flat().flatMap((key) => (key.type === 'character' ? [key.text] : []));
      expect(new Set(texts).size).toBe(texts.length);
    }
  });
});

it('shifts letters one by one, and leaves what has no single capital', () => {
  expect(shifted('a', true)).toBe('A');
  expect(shifted('a', false)).toBe('a');
  expect(shifted('é', true)).toBe('É');
  expect(shifted('ß', true)).toBe('ß');
  expect(shifted('.com', true)).toBe('.com');
});
