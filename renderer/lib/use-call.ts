import { useCallback, useEffect, useRef, useState, type DependencyList } from 'react';

export type CallState<T> =
  | { status: 'loading'; value: T | undefined; error: undefined }
  | { status: 'ready'; value: T; error: undefined }
  | { status: 'failed'; value: T | undefined; error: unknown };

/**
 * Loads on mount, when `deps` change and on `reload()`. The old value stays until the new one is there, so that nothing
 * flickers. An answer that was overtaken is dropped.
 */
export function useCall<T>(
  load: () => Promise<T>,
  deps: DependencyList,
): CallState<T> & { reload: () => void } {
  const [state, setState] = useState<CallState<T>>({ status: 'loading', value: undefined, error: undefined });
  const newest = useRef(0);
  const run = useCallback(() => {
    const mine = ++newest.current;
    setState((old) => ({ status: 'loading', value: old.value, error: undefined }));
    load().then(
      (value) => mine === newest.current && setState({ status: 'ready', value, error: undefined }),
      (error: unknown) =>
        mine === newest.current && setState((old) => ({ status: 'failed', value: old.value, error })),
    );
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- the caller says when `load` means something else
  }, deps);
  useEffect(() => {
    const turn = newest;
    run();
    return () => void turn.current++;
  }, [run]);
  return { ...state, reload: run };
}
