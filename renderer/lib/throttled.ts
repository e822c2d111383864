/** Runs at once when asked, then at most once in `everyMs`; what was asked meanwhile is done at the end of it. */
export function throttled(run: () => void, everyMs: number): { ask: () => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isAskedAgain = false;

  function ask(): void {
    if (timer !== undefined) {
      isAskedAgain = true;
      return;
    }
    isAskedAgain = false;
    timer = setTimeout(() => {
      timer = undefined;
      if (isAskedAgain) ask();
    }, everyMs);
    run();
  }

  function cancel(): void {
    clearTimeout(timer);
    timer = undefined;
    isAskedAgain = false;
  }
  return { ask, cancel };
}
