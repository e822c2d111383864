import { parentPort, workerData } from 'node:worker_threads';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// A thread or a process of its own, that can run the sources as they are.
const { module } = await runnerImport(fileURLToPath(new URL('race-racer.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
});
const send = parentPort ? (message) => parentPort.postMessage(message) : (message) => process.send(message);
const receiver = parentPort ?? process;
const racer = await module.openRacer(parentPort ? workerData : JSON.parse(process.argv[2]));
receiver.on('message', (order) => void obey(order));
send({ ready: true });

async function obey(order) {
  send(await racer(order));
  if (order.kind === 'close') {
    parentPort?.close();
    if (!parentPort) process.disconnect();
  }
}
