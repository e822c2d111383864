import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { passThrough } from './command.mjs';
import { ensureDependencies } from './dependencies.mjs';
import { projectNode, projectPath } from './places.mjs';
import { sayFailure } from './words.mjs';

/**
 * Runs a script's main function on the project's own Node, with the packages in place: the machine's Node, perhaps an
 * older one, installs them and hands over. `main` gets the arguments and answers with the exit code. A script therefore
 * imports packages only inside `main`.
 */
export async function runMain(scriptUrl, main) {
  try {
    await ensureDependencies();
    const args = process.argv.slice(2);
    process.exitCode = isProjectNode() ? await main(args) : await handOver(scriptUrl, args);
  } catch (error) {
    sayFailure(error);
    process.exitCode = 1;
  }
}

function isProjectNode() {
  return process.execPath === projectNode || process.execPath === realpathSync(projectNode);
}

function handOver(scriptUrl, args) {
  const env = { ...process.env, PATH: projectPath() };
  return passThrough(projectNode, [fileURLToPath(scriptUrl), ...args], { env, isOwn: true });
}
