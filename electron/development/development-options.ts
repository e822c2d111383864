export type DevelopmentOptions = {
  /** Where Vite's server listens: `http://127.0.0.1:5173`. */
  server: string;
  /** What Vite marks its own inline scripts and styles with. */
  nonce: string;
  renderer: string;
  resources: string;
  /** From `--open=prices`: the office begins in that section. */
  officeHash: string;
  /** From `--as-admin`: the office begins signed in as the demo's admin. */
  isAsAdmin: boolean;
};

/** What `scripts/dev.mjs` hands over. */
export function readDevelopmentOptions(argv: readonly string[], env: NodeJS.ProcessEnv): DevelopmentOptions {
  const section = argv.map((argument) => /^--open=([a-z-]+)$/.exec(argument)?.[1]).find(Boolean);
  return {
    server: given(env, 'FOYER_DEV_SERVER'),
    nonce: given(env, 'FOYER_DEV_NONCE'),
    renderer: given(env, 'FOYER_DEV_RENDERER'),
    resources: given(env, 'FOYER_DEV_RESOURCES'),
    officeHash: section ? `#/${section}` : '',
    isAsAdmin: argv.includes('--as-admin'),
  };
}

function given(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} is missing: start it by "npm run dev".`);
  return value;
}
