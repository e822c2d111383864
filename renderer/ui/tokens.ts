/** Every colour and size of the kiosk. Components use them as CSS custom properties: `var(--ink)`, `var(--target)`. */

export type Theme = Record<ColourName, string>;
export type ColourName =
  | 'ink'
  | 'raised'
  | 'line'
  | 'edge-strong'
  | 'text'
  | 'dim'
  | 'accent'
  | 'on-accent'
  | 'velvet'
  | 'on-velvet'
  | 'wrong-text'
  | 'access'
  | 'access-ink'
  | 'glow'
  | 'shade'
  | 'focus';

/** A foyer at night. `line` divides, `edge-strong` carries meaning: a field's border, a seat's outline. */
const kiosk: Theme = {
  ink: '#14100e',
  raised: '#2b231e',
  line: '#4a3d34',
  'edge-strong': '#94816f',
  text: '#f7efe2',
  dim: '#b9aa98',
  accent: '#ffb648',
  'on-accent': '#1c1309',
  velvet: '#c4314b',
  'on-velvet': '#fff8ee',
  'wrong-text': '#ff8fa0',
  access: '#8ecbff',
  'access-ink': '#0d2a40',
  glow: '#2c1d12',
  shade: '#000000',
  focus: '#ffffff',
};

const highContrast: Theme = {
  ink: '#000000',
  raised: '#0d0d0d',
  line: '#9a9a9a',
  'edge-strong': '#ffffff',
  text: '#ffffff',
  dim: '#e6e6e6',
  accent: '#ffd84d',
  'on-accent': '#000000',
  velvet: '#9c1330',
  'on-velvet': '#ffffff',
  'wrong-text': '#ffb3bf',
  access: '#9ed6ff',
  'access-ink': '#001a2e',
  glow: '#000000',
  shade: '#000000',
  focus: '#ffffff',
};

export const themes = { kiosk, highContrast } as const;
export type ThemeName = keyof typeof themes;

/** Sizes in millimetres of the screen; a cinema's screen is resolved to pixels by `resolveSizes`. */
const millimetres = {
  /** 20 mm is the least that a standing hand hits well; a little over, so that it is 84 px at 21.5 inches. */
  target: 20.825,
  edge: 13.88,
  'gap-s': 2.98,
  'gap-m': 5.95,
  'gap-l': 10.91,
  'font-small': 5.95,
  'font-body': 7.44,
  'font-field': 8.43,
  'font-time': 9.42,
  'font-title': 12.39,
  'font-display': 19.83,
  'radius-thing': 4.46,
  'radius-panel': 8.92,
  /** One pixel of the 1080 x 1920 drawing: for sizes that no other token names. */
  unit: 0.2479,
} as const;
export type SizeName = keyof typeof millimetres;

/** Pixels of a millimetre on the screen for which the kiosk is drawn: 21.5 inches, 1080 x 1920. */
const drawnPxPerMm = Math.hypot(1080, 1920) / (21.5 * 25.4);
const drawnShortSide = 1080;
/** How much larger than drawn things may get on a small, fine screen before the layout no longer holds them. */
const mostEnlarged = 1.25;

export type Surface = {
  /** The window's inside and the whole screen, in CSS pixels. */
  window: { width: number; height: number };
  screen: { width: number; height: number };
  diagonalInches: number;
};

/**
 * How many pixels a drawn pixel becomes. A window that fills its screen gets true millimetres, within what the layout
 * bears: never smaller than drawn for that many pixels (text and targets stay legible on a large, coarse screen). A window on a
 * desktop is the same layout, shrunk.
 */
export function scaleFor({ window, screen, diagonalInches }: Surface): number {
  const drawn = Math.min(window.width, window.height) / drawnShortSide;
  const fillsScreen = window.width >= screen.width * 0.95 && window.height >= screen.height * 0.95;
  if (!fillsScreen) return drawn;
  const pxPerMm = Math.hypot(screen.width, screen.height) / (diagonalInches * 25.4);
  return Math.min(Math.max(pxPerMm / drawnPxPerMm, drawn), drawn * mostEnlarged);
}

/** Every size token in CSS pixels. */
export function resolveSizes(surface: Surface): Record<SizeName, number> {
  const pxPerMm = scaleFor(surface) * drawnPxPerMm;
  const names = Object.keys(millimetres) as SizeName[];
  return Object.fromEntries(
    names.map((name) => [name, Math.round(millimetres[name] * pxPerMm * 100) / 100]),
  ) as Record<SizeName, number>;
}
