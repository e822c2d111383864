import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Makes a folder that is either complete or not there: `fill` works under a temporary name beside it, which takes the
 * final name in one step. Two runs at once do not disturb each other.
 */
export async function makeFolder(target, fill) {
  if (existsSync(target)) return target;
  const partial = `${target}.partial-${process.pid}`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  try {
    await fill(partial);
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(target)) throw error; // another run was quicker: its folder serves as well
  }
  return target;
}

/** Clears away what interrupted runs left half made in `folder`, and nothing of a run that goes on. */
export async function clearLeftovers(folder) {
  const names = existsSync(folder) ? await readdir(folder) : [];
  const dead = names.filter((name) => {
    const pid = /\.partial-(\d+)$/.exec(name)?.[1];
    return pid !== undefined && !isAlive(Number(pid));
  });
  await Promise.all(dead.map((name) => rm(join(folder, name), { recursive: true, force: true })));
}

/** Whether a process runs, whoever owns it. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
