import { spawn } from 'node:child_process';
import { root } from './places.mjs';
import { SetupFailure } from './words.mjs';

/**
 * Runs a command and collects what it prints (both streams, in order), showing it at once where `isLive`.
 * Never throws: a command that cannot be started answers with code 127.
 */
export function tryCommand(command, args, { cwd = root, env = process.env, isLive = false } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = spawn(command, args, { cwd, env, shell: needsShell(command) });
    const collect = (chunk) => {
      output += chunk;
      if (isLive) process.stdout.write(chunk);
    };
    child.stdout.setEncoding('utf8').on('data', collect);
    child.stderr.setEncoding('utf8').on('data', collect);
    child.on('error', (error) => resolve({ code: 127, output: `${output}${error.message}\n` }));
    child.on('close', (code, signal) => resolve({ code: code ?? 1, signal, output }));
  });
}

/** Runs a command that must succeed; otherwise stops with its last lines and with advice. */
export async function mustCommand(command, args, { advice, ...options } = {}) {
  const result = await tryCommand(command, args, options);
  if (result.code === 0) return result.output;
  const ending = result.signal ? `was ended by ${result.signal}` : `ended with ${result.code}`;
  throw new SetupFailure(`"${[command, ...args].join(' ')}" ${ending}.`, { output: result.output, advice });
}

/** Runs a command on this terminal, hands signals on to it, and answers with its exit code. */
export function passThrough(command, args, { cwd = root, env = process.env } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: 'inherit', shell: needsShell(command) });
    const handOn = (signal) => child.kill(signal);
    const stay = () => {}; // the terminal sends Ctrl-C to the child as well: wait for its end
    process.on('SIGTERM', handOn).on('SIGINT', stay);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('SIGTERM', handOn).off('SIGINT', stay);
      resolve(code ?? 1);
    });
  });
}

function needsShell(command) {
  return process.platform === 'win32' && !command.endsWith('.exe');
}
