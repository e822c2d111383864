import { existsSync } from 'node:fs';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tryCommand } from './setup/command.mjs';
import { notesFolder, projectPath, root } from './setup/places.mjs';

/*
 * What must hold. Each gate answers with { name, passed, failed, skipped, seconds, output }: a suite counts its tests,
 * any other gate counts as one.
 */

/** All gates but the end-to-end tests. */
export const all = [() => tests(), types, () => lint(), unusedCode, () => format()];

/**
 * The gates for a change since a commit or a branch: tests by what they import; guards, which look at all
 * files, all (but the one that starts the demo, by what it imports).
 */
export function forChanges(since, files) {
  const sources = files.filter((file) => /\.(tsx?|mjs)$/.test(file));
  return [
    () => tests({ name: 'their tests', args: [`--changed=${since}`, '--exclude=tests/guards/*.test.ts'] }),
    () => tests({ name: 'guards', args: ['tests/guards', '--exclude=tests/guards/query-plans.test.ts'] }),
    () => tests({ name: 'query plans', args: ['tests/guards/query-plans.test.ts', `--changed=${since}`] }),
    types,
    ...(sources.length > 0 ? [() => lint(sources)] : []),
    unusedCode,
    ...(files.length > 0 ? [() => format(['--ignore-unknown', ...files])] : []),
  ];
}

/** Unit tests, integration tests and guards; with `args`, those that they choose, which may be none. */
function tests({ name = 'tests', args = [] } = {}) {
  const report = join(notesFolder, `vitest-${name.replaceAll(' ', '-')}.json`);
  const reporting = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const options = { report, count: countVitest, mayBeEmpty: args.length > 0 };
  return suite(name, 'vitest/vitest.mjs', { args: [...reporting, ...args], ...options });
}

/** What was found is kept from one time to the next: only what a change concerns is looked at again. */
function types() {
  return single('types', 'typescript/bin/tsc', ['-b', '--pretty']);
}

function lint(files = []) {
  return single('lint', 'oxlint/bin/oxlint', ['--type-aware', '--deny-warnings', ...files]);
}

function unusedCode() {
  return single('unused code', 'knip/bin/knip.js', []);
}

function format(files = ['.']) {
  return single('format', 'prettier/bin/prettier.cjs', ['--check', '--log-level=warn', ...files]);
}

/** Tests that drive the real window; they print as they go. What passes only when tried again is counted, and named. */
export function endToEnd(env, args = []) {
  const report = join(notesFolder, 'playwright.json');
  const options = { args: ['test', ...args], env, isLive: true };
  return suite('end to end', '@playwright/test/cli.js', { ...options, report, count: countPlaywright });
}

async function single(name, script, args) {
  const { code, output, seconds } = await runTool(script, { args });
  const isGood = code === 0;
  return { name, passed: isGood ? 1 : 0, failed: isGood ? 0 : 1, skipped: 0, seconds, output };
}

/** Counts come from the suite's own report. One that ends badly, without a report or without tests has failed. */
async function suite(name, script, { report, count, mayBeEmpty = false, ...options }) {
  await mkdir(notesFolder, { recursive: true });
  await rm(report, { force: true });
  const { code, output, seconds } = await runTool(script, options);
  const counts = existsSync(report)
    ? count(JSON.parse(await readFile(report, 'utf8')))
    : { passed: 0, failed: 0 };
  const isBad = code !== 0 || (counts.passed === 0 && !mayBeEmpty);
  return { name, skipped: 0, ...counts, failed: counts.failed || (isBad ? 1 : 0), seconds, output };
}

function countVitest({ numPassedTests, numFailedTests, numPendingTests, testResults }) {
  const brokenFiles = testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: numPassedTests, failed: numFailedTests + brokenFiles.length, skipped: numPendingTests };
}

function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected + stats.flaky,
    unsteady: stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  };
}

async function runTool(script, { args, env = process.env, isLive = false }) {
  const began = performance.now();
  const result = await tryCommand(process.execPath, [join(root, 'node_modules', script), ...args], {
    env: { ...env, PATH: projectPath(), ...(!isLive && { NO_COLOR: '1' }) },
    isLive,
  });
  return { ...result, seconds: (performance.now() - began) / 1000 };
}
