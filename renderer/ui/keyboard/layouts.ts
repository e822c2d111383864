import { codeAlphabet } from '../../../electron/domain/code-text';

export type FieldKind = 'text' | 'email' | 'password' | 'phone' | 'code';

export type Key =
  | { type: 'character'; text: string }
  | { type: 'shift' | 'backspace' | 'space' | 'enter' | 'hide' }
  /** An empty place, so that columns stand straight. */
  | { type: 'gap'; at: number }
  | { type: 'layer'; layer: LayerName };

export type LayerName = 'letters' | 'symbols' | 'accents';
export type Layer = { rows: readonly (readonly Key[])[] };
export type Layout = {
  first: LayerName;
  layers: Partial<Record<LayerName, Layer>>;
  /** A sentence's first letter comes in capitals. */
  startsShifted: boolean;
};

/** What most e-mail addresses end with. */
const commonEnding = '.com';

const characters = (row: string): Key[] => [...row].map((text) => ({ type: 'character', text }));
const character = (text: string): Key => ({ type: 'character', text });
const to = (layer: LayerName): Key => ({ type: 'layer', layer });
const shift: Key = { type: 'shift' };
const backspace: Key = { type: 'backspace' };
const space: Key = { type: 'space' };
const enter: Key = { type: 'enter' };
const hide: Key = { type: 'hide' };

const digits = characters('1234567890');
const lettersTop = characters('qwertyuiop');
const lettersMiddle = characters('asdfghjkl');
const lettersBottom = characters('zxcvbnm');

const symbols: Layer = {
  rows: [
    digits,
    characters('@#£€$%&*-+'),
    characters('()[]{}<>=/'),
    [...characters('!"\':;,.?'), backspace],
    [to('letters'), ...characters('_\\|'), space, ...characters('~^`'), hide, enter],
  ],
};

const accents: Layer = {
  rows: [
    characters('àáâäãåæāąă'),
    characters('çćčďéèêëēę'),
    characters('ěğíìîïīłñń'),
    characters('ňóòôöõøœőř'),
    [shift, ...characters('śšşßťúùû'), backspace],
    [to('letters'), ...characters('üűůýžźż'), space, enter],
  ],
};

const text: Layout = {
  first: 'letters',
  startsShifted: true,
  layers: {
    letters: {
      rows: [
        lettersTop,
        [...lettersMiddle, character('’')],
        [shift, ...lettersBottom, character('-'), backspace],
        [to('symbols'), to('accents'), space, character('.'), hide, enter],
      ],
    },
    symbols,
    accents,
  },
};

// Upper and lower case are the same in an e-mail address here: no shift. (Only the house behind the @ may differ, and none does.)
const email: Layout = {
  first: 'letters',
  startsShifted: false,
  layers: {
    letters: {
      rows: [
        digits,
        lettersTop,
        [...lettersMiddle, character('_')],
        [character('+'), ...lettersBottom, character('-'), backspace],
        [to('symbols'), character('@'), character('.'), character(commonEnding), hide, enter],
      ],
    },
    symbols,
  },
};

const password: Layout = {
  first: 'letters',
  startsShifted: false,
  layers: {
    letters: {
      rows: [
        digits,
        lettersTop,
        [...lettersMiddle, character('-')],
        [shift, ...lettersBottom, character('.'), backspace],
        [to('symbols'), to('accents'), space, hide, enter],
      ],
    },
    symbols,
    accents,
  },
};

const phone: Layout = {
  first: 'letters',
  startsShifted: false,
  layers: {
    letters: {
      rows: [
        [...characters('123'), backspace],
        [...characters('456'), character('+')],
        [...characters('789'), hide],
        [{ type: 'gap', at: 0 }, character('0'), { type: 'gap', at: 2 }, enter],
      ],
    },
  },
};

/** Only what a code is made of, in the order of the alphabet: nobody has to look for a letter that no code has. */
const code: Layout = {
  first: 'letters',
  startsShifted: false,
  layers: {
    letters: {
      rows: [
        characters(codeAlphabet.slice(0, 10)),
        characters(codeAlphabet.slice(10, 20)),
        characters(codeAlphabet.slice(20)),
        [hide, backspace, enter],
      ],
    },
  },
};

export const layouts: Record<FieldKind, Layout> = { text, email, password, phone, code };

/** A kind's layer; for e-mail addresses with a key for another ending before the one that most have. */
export function layerOf(kind: FieldKind, name: LayerName, addressEnding: string | null): Layer | undefined {
  const layer = layouts[kind].layers[name];
  if (kind !== 'email' || !layer || addressEnding === null) return layer;
  const withOther = (key: Key) =>
    key.type === 'character' && key.text === commonEnding ? [character(addressEnding), key] : [key];
  return { rows: layer.rows.map((row) => row.flatMap(withOther)) };
}

/** What a key types, shifted or not. */
export function shifted(text: string, isShifted: boolean): string {
  if (!isShifted || text.length > 1) return text;
  const upper = text.toUpperCase();
  return upper.length === 1 ? upper : text;
}
