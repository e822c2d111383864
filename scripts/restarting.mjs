import { say } from './setup/words.mjs';

/**
 * Keeps a program running: `start` starts it, tells its process id and answers with its exit code. It ends with the
 * program's own good end; one that ends badly is started again with the next change, as that may have mended it.
 */
export function createRestarting(start) {
  let pid;
  let isRestarting = false;
  let onChange;
  return {
    async run() {
      for (;;) {
        const code = await start((id) => (pid = id));
        pid = undefined;
        if (code === 0 && !isRestarting) return code;
        if (!isRestarting) {
          say('dev', `Foyer ended with ${code}: it starts again with the next change`);
          await new Promise((resolve) => (onChange = resolve));
        }
        isRestarting = false;
      }
    },
    /** Only when the old one has given its data back does the new one start. */
    restart() {
      if (pid !== undefined && !isRestarting) {
        say('dev', 'main has changed: Foyer starts anew');
        isRestarting = true;
        end(pid);
      }
      onChange?.();
    },
  };
}

/** It may just have ended by itself. */
function end(pid) {
  try {
    process.kill(pid, 'SIGTERM');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
