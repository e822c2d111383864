/** Runs gates, two at a time; prints a line for each as it ends, and all that a failed one had to say. */
export async function runGates(gates) {
  const waiting = [...gates];
  const results = [];
  const work = async () => {
    while (waiting.length > 0) {
      const result = await waiting.shift()();
      results.push(result);
      console.log(lineOf(result));
      if (!isGood([result])) console.log(`\n${indented(result.output)}\n`);
    }
  };
  await Promise.all([work(), work()]);
  return results;
}

export function isGood(results) {
  return results.every((result) => result.failed === 0);
}

/** The one line that says how it went. */
export function sumUp(results) {
  const total = (key) => results.reduce((sum, result) => sum + result[key], 0);
  return `${total('passed')} passed, ${total('failed')} failed`;
}

function lineOf({ name, passed, unsteady, failed, skipped, seconds }) {
  const counts = [
    `${passed} passed`,
    unsteady && `${unsteady} of them only when tried again`,
    failed && `${failed} failed`,
    skipped && `${skipped} skipped`,
  ];
  const verdict = failed > 0 ? 'FAILED' : 'ok';
  return `${verdict.padEnd(6)} ${name.padEnd(12)} ${counts.filter(Boolean).join(', ')} (${seconds.toFixed(1)} s)`;
}

function indented(output) {
  return output.trimEnd().replaceAll(/^/gm, '    ');
}
