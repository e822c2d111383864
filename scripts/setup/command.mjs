import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { root } from './places.mjs';
import { SetupFailure } from './words.mjs';

/**
 * Runs a command and collects what it prints (both streams, in order), showing it at once where `isLive`. `onStart` is
 * told its process id. Never throws: a command that cannot be started answers with code 127.
 */
export function tryCommand(command, args, { cwd = root, env = process.env, isLive = false, onStart } = {}) {
  return new Promise((resolve) => {
    let output = '';
    const child = start(command, args, { cwd, env });
    if (child.pid) onStart?.(child.pid);
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

/**
 * Runs a command on this terminal and answers with its exit code. `isOwn`: a script that stops as this one does.
 * `onStart` is told its process id.
 */
export function passThrough(command, args, { cwd = root, env = process.env, isOwn = false, onStart } = {}) {
  return new Promise((resolve, reject) => {
    const child = start(command, args, { cwd, env, stdio: 'inherit' }, isOwn);
    if (child.pid) onStart?.(child.pid);
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** What runs now, and whether it is a script of our own. */
const running = new Map();

function start(command, args, options, isOwn = false) {
  const shell = process.platform === 'win32' && !command.endsWith('.exe');
  const child = spawn(command, args, { ...options, shell });
  running.set(child, isOwn);
  child.on('close', () => running.delete(child));
  return child;
}

let isStopping = false;

/**
 * Whoever interrupts this gets the prompt back when all that was started has ended too: what goes on in the background
 * would disturb the next run. The terminal's Ctrl-C has reached everyone already; in place of another signal the others
 * get the same, which they heed best, and later a stronger word.
 */
function stop(signal) {
  if (isStopping) return;
  isStopping = true;
  const leaveWhenDone = () => running.size === 0 && process.exit(128 + constants.signals[signal]);
  leaveWhenDone();
  console.log('\nStopping, as soon as what is under way has ended …');
  for (const [child, isOwn] of running) {
    child.on('close', leaveWhenDone);
    if (signal !== 'SIGINT') child.kill(isOwn ? signal : 'SIGINT');
  }
  setInterval(() => running.forEach((isOwn, child) => isOwn || child.kill('SIGTERM')), 5000);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);
