import { readFileSync, readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';
import { expect, it } from 'vitest';
import { root } from './source-files';

type Sheet = { path: string; text: string };

/** Where sizes and colours are named; everything else takes them from there by `var()`. */
const tokenFile = 'renderer/office/ui/tokens.css';
const mostPixels = 60;
const office = read('renderer/office', /\.css$/).filter(({ path }) => path !== tokenFile);
const ui = read('renderer/ui', /\.css$/);

function read(folder: string, name: RegExp): Sheet[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => posix.join(folder, file.replaceAll(sep, '/')))
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** Every `property: value` of a sheet, without what its comments say. A property of its own (`--x`) is none. */
function declarationsOf(sheet: string): { property: string; value: string }[] {
  const css = sheet.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [...css.matchAll(/(?<![\w-])([a-z-]+)\s*:\s*([^;{}]+);/g)]
    .map(([, property, value]) => ({ property: property!, value: value!.replaceAll(/\s+/g, ' ').trim() }))
    .filter(({ property }) => !property.startsWith('--'));
}

function pixelsIn({ path, text }: Sheet): string[] {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\//g, '');
  const literal = path.endsWith('.css') ? /[\d.]+px/g : /(?<=['"`\s])[\d.]+px/g;
  return [...code.matchAll(literal)].map(([px]) => `${path}: ${px}`);
}

const colours =
  /#[\da-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch)\(|(?<![\w-])(?:black|white|red|green|blue|gr[ae]y|orange|yellow|brown|navy|ivory)(?![\w-])/i;
const otherUnits = /(?<![\w-])-?[\d.]+(?:rem|pt|pc|mm|cm|in|q)\b/i;
/** Of a radius or a size of type: a token, or a share of what it stands in. */
const named = /^(?:(?:var\(--[\w-]+\)|0|50%|inherit|[\d.]+(?:em|cqi))(?:\s|$))+$/;

function literalsIn({ path, text }: Sheet): string[] {
  return declarationsOf(text)
    .filter(({ property, value }) => {
      if (colours.test(value) || otherUnits.test(value)) return true;
      if (/radius$|^font-size$/.test(property)) return !named.test(value);
      return property.endsWith('gap') && /\dpx/.test(value);
    })
    .map(({ property, value }) => `${path}: ${property}: ${value}`);
}

/** Names that are taken and that nothing sets: CSS passes over them without a word. */
function unsetNames(sheets: readonly Sheet[], setters: readonly Sheet[]): string[] {
  const code = setters.map(({ text }) => text).join('\n');
  return sheets.flatMap(({ path, text }) =>
    [...new Set([...text.matchAll(/var\((--[\w-]+)(?=\))/g)].map(([, name]) => name!))]
      .filter((name) => !code.includes(`${name}:`) && !code.includes(`'${name}'`))
      .map((name) => `${path}: ${name}`),
  );
}

it('the office takes its sizes from its tokens', () => {
  const components = read('renderer/office', /(?<!\.test)\.tsx?$/);
  const found = [...office, ...components].flatMap(pixelsIn);
  expect(found.length, found.join('\n')).toBeLessThanOrEqual(mostPixels);
});

it('colours, radii, sizes of type and gaps are tokens, in the office and in the kiosk’s design system', () => {
  expect([...office, ...ui].flatMap(literalsIn)).toEqual([]);
});

it('every name that the office takes is set somewhere', () => {
  const setBelow = [{ path: 'react-aria-components', text: "'--trigger-width'" }];
  const setters = [...read('renderer/office', /\.(css|tsx?)$/), ...setBelow];
  expect(unsetNames(office, setters)).toEqual([]);
});

it('would see a literal and an unknown name', () => {
  const sheet = (text: string) => ({ path: 'a.css', text });
  expect(pixelsIn(sheet('a { inline-size: min(12px, 3.5px); /* 8px */ }'))).toHaveLength(2);
  expect(pixelsIn({ path: 'a.tsx', text: "<p style={{ width: '12px', top: `${y}px` }} />" })).toHaveLength(1);
  for (const fault of [
    'color: #fff',
    'background: rgb(0 0 0 / 20%)',
    'border: var(--hair) solid white',
    'border-radius: 4px',
    'border-start-end-radius: calc(2 * var(--unit))',
    'font-size: 13px',
    'font-size: 1rem',
    'gap: 4px 8px',
    'inline-size: 2rem',
  ])
    expect(literalsIn(sheet(`a { ${fault}; }`)), fault).toHaveLength(1);
  for (const sound of [
    'color: var(--ink)',
    'border-radius: var(--radius-l) 0',
    'white-space: nowrap',
    'inset: 4px',
  ])
    expect(literalsIn(sheet(`a { ${sound}; }`)), sound).toEqual([]);
  expect(
    unsetNames([sheet('a { gap: var(--gap-xxl); color: var(--ink); }')], [sheet(':root { --ink: #000; }')]),
  ).toEqual(['a.css: --gap-xxl']);
});
