import { resolveSizes, themes, type ThemeName } from './tokens';

function preferredTheme(): ThemeName {
  return matchMedia('(prefers-contrast: more)').matches ? 'highContrast' : 'kiosk';
}

/** Sets every token on the page for this window and the cinema's screen. Call again when either changes. */
export function applyTokens(diagonalInches: number, theme: ThemeName = preferredTheme()): void {
  const { style, dataset } = document.documentElement;
  const sizes = resolveSizes({
    window: { width: innerWidth, height: innerHeight },
    screen: { width: screen.width, height: screen.height },
    diagonalInches,
  });
  for (const [name, px] of Object.entries(sizes)) style.setProperty(`--${name}`, `${px}px`);
  for (const [name, colour] of Object.entries(themes[theme])) style.setProperty(`--${name}`, colour);
  dataset.theme = theme;
}
