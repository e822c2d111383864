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
  // The caller's deps say when `load` means something else.
  const run = useCallback(() => {
    const mine = ++newest.current;
    setState((old) => ({ status: 'loading', value: old.value, error: undefined }));
    load().then(
      (value) => mine === newest.current && setState({ status: 'ready', value, error: undefined }),
      (error: unknown) =>
        mine === newest.current && setState((old) => ({ status: 'failed', value: old.value, error })),
    );
  }, deps);
  useEffect(() => {
    run();
    return () => void newest.current++;
  }, [run]);
  return { ...state, reload: run };
}
