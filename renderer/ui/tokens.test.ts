import { describe, expect, it } from 'vitest';
import { titleColour, titleColours } from './title-colour';
import { resolveSizes, scaleFor, themes, type ColourName } from './tokens';

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const letters: [ColourName, ColourName][] = [
  ['text', 'ink'],
  ['text', 'raised'],
  ['text', 'glow'],
  ['dim', 'ink'],
  ['dim', 'raised'],
  ['dim', 'glow'],
  ['accent', 'ink'],
  ['accent', 'raised'],
  ['on-accent', 'accent'],
  ['on-velvet', 'velvet'],
  ['wrong-text', 'ink'],
  ['wrong-text', 'raised'],
  ['access', 'ink'],
  ['access', 'raised'],
  ['access-ink', 'access'],
  ['ink', 'text'],
];
const lines: [ColourName, ColourName][] = [
  ['edge-strong', 'ink'],
  ['edge-strong', 'raised'],
  ['accent', 'ink'],
  ['access', 'access-ink'],
  ['focus', 'ink'],
  ['focus', 'raised'],
  ['focus', 'velvet'],
  // The dark ring inside the light one shows where the thing itself is light.
  ['ink', 'accent'],
  ['ink', 'text'],
  ['ink', 'access'],
];

describe.each(Object.entries(themes))('the theme %s', (_name, theme) => {
  it.each(letters)('has letters of %s readable on %s', (front, ground) => {
    expect(contrast(theme[front], theme[ground])).toBeGreaterThanOrEqual(4.5);
  });
  it.each(lines)('has lines of %s visible on %s', (front, ground) => {
    expect(contrast(theme[front], theme[ground])).toBeGreaterThanOrEqual(3);
  });
});

it('reads black on white as 21:1, so that the measure itself is right', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  // WebAIM's own example.
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

it('gives high contrast letters of 7:1', () => {
  for (const [front, ground] of letters)
    expect(contrast(themes.highContrast[front], themes.highContrast[ground])).toBeGreaterThanOrEqual(7);
});

it.each(titleColours)('has ivory letters readable on the title card %s', (ground) => {
  expect(contrast('#f7efe2', ground)).toBeGreaterThanOrEqual(4.5);
});

it('keeps a title its colour', () => {
  expect(titleColour('Nosferatu')).toBe(titleColour('Nosferatu'));
  const used = new Set(Array.from({ length: 200 }, (_, index) => titleColour(`film ${index}`)));
  expect(used.size).toBe(titleColours.length);
});

describe('sizes', () => {
  const full = (width: number, height: number, diagonalInches: number) => ({
    window: { width, height },
    screen: { width, height },
    diagonalInches,
  });

  it('are as drawn on the screen they are drawn for, upright and lying', () => {
    for (const surface of [full(1080, 1920, 21.5), full(1920, 1080, 21.5)]) {
      const sizes = resolveSizes(surface);
      expect(sizes.unit).toBeCloseTo(1, 2);
      expect(sizes.target).toBeGreaterThanOrEqual(84);
      expect(sizes['font-small']).toBeGreaterThanOrEqual(23);
      expect(sizes['font-body']).toBeCloseTo(30, 0);
      expect(sizes.edge).toBeCloseTo(56, 0);
    }
  });

  it('are true millimetres on a finer screen of the same size', () => {
    expect(resolveSizes(full(2160, 3840, 21.5)).target).toBeCloseTo(168, 0);
  });

  it('never fall below the drawn pixels on a large, coarse screen', () => {
    expect(resolveSizes(full(1080, 1920, 55)).target).toBeGreaterThanOrEqual(84);
  });

  it('grow on a small screen only as far as the layout holds', () => {
    expect(scaleFor(full(1080, 1920, 10))).toBe(1.25);
  });

  it('shrink with a window on a desktop, whatever the screen', () => {
    const onDesktop = { window: { width: 540, height: 960 }, screen: { width: 2560, height: 1440 } };
    expect(scaleFor({ ...onDesktop, diagonalInches: 21.5 })).toBe(0.5);
    expect(scaleFor({ ...onDesktop, diagonalInches: 10 })).toBe(0.5);
  });
});
