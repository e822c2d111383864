import { join } from 'node:path';
import { root } from './setup/places.mjs';

/** What Electron is started with: the demo cinema unless the machine's own data is asked for. */
export function electronArguments(own, program = root) {
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []; // Chromium has none as root
  const isDemo = !own.includes('--no-demo');
  return [
    program,
    ...(isDemo ? ['--demo'] : []),
    ...sandbox,
    ...own.filter((argument) => argument !== '--no-demo'),
  ];
}

/** The program that `npm run dev` builds; whoever wants a section, or to be its admin, wants the office. */
export function developmentArguments(own) {
  // Electron's own arguments stand before the program.
  const debugging = own.filter((argument) => /^--(inspect|remote-debugging-port)/.test(argument));
  const rest = own.filter((argument) => !debugging.includes(argument));
  const isOffice = rest.some((argument) => argument.startsWith('--open=') || argument === '--as-admin');
  const office = isOffice && !rest.includes('--back-office') ? ['--back-office'] : [];
  return [...debugging, ...electronArguments([...office, ...rest], join(root, '.cache', 'development'))];
}
