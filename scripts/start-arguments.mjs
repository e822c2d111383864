import { root } from './setup/places.mjs';

/** What Electron is started with: the demo cinema unless the machine's own data is asked for. */
export function electronArguments(own) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium has none as root
  const isDemo = !own.includes('--no-demo');
  return [
    root,
    ...(isDemo ? ['--demo'] : []),
    ...sandbox,
    ...own.filter((argument) => argument !== '--no-demo'),
  ];
}
