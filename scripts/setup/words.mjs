/** One line about one step. */
export function say(step, text) {
  console.log(`${step.padEnd(12)} ${text}`);
}

/** Says every ten seconds that a long piece of work is still going on, until it ends. */
export async function whileSaying(step, text, work) {
  const began = performance.now();
  const timer = setInterval(() => {
    say(step, `${text} … ${Math.round((performance.now() - began) / 1000)} s so far`);
  }, 10_000);
  try {
    return await work();
  } finally {
    clearInterval(timer);
  }
}

/** A failure that a person can do something about: what went wrong, what the tool said, what to do. */
export class SetupFailure extends Error {
  constructor(what, { output = '', advice = '' } = {}) {
    super(
      [what, output.trim() && `It said:\n${excerpt(output)}`, advice && `What to do: ${advice}`]
        .filter(Boolean)
        .join('\n\n'),
    );
    this.name = 'SetupFailure';
  }
}

/** Prints what went wrong: plain words where the failure has them, the trace where it was not foreseen. */
export function sayFailure(error) {
  console.error(`\n${error instanceof SetupFailure ? error.message : excerpt(error.stack ?? String(error))}`);
}

/** Tools name the cause in their first lines or in their last. */
function excerpt(output) {
  const lines = output.trim().split('\n');
  const shown = lines.length <= 40 ? lines : [...lines.slice(0, 10), '…', ...lines.slice(-25)];
  return shown.map((line) => `    ${line}`).join('\n');
}
