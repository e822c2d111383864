import { useCallback } from 'react';
import { registerUnsaved } from './unsaved';
import { createVisitStore } from './create-visit-store';

/** By key; what is as it was at first is not there. */
type Kept = { values: Readonly<Record<string, unknown>> };
const useKept = createVisitStore<Kept>(() => ({ values: {} }));

/** A patron's name is typed at the desk: it waits for nobody. */
const notParked = (key: string) => key.startsWith('reservations.');
registerUnsaved(
  useKept,
  ({ values }) => Object.keys(values),
  ({ values }) => ({ values: Object.fromEntries(Object.entries(values).filter(([key]) => !notParked(key))) }),
);

/** As it is at this moment, for what runs after it was changed and before that is drawn. */
export function readKept<T>(key: string, first: T): T {
  const { values } = useKept.getState();
  return key in values ? (values[key] as T) : first;
}

type Change<T> = T | ((old: T) => T);

/** As `useState`, for what somebody types: it is unsaved work under its key while it differs from `first`, and survives its form. */
export function useKeptState<T>(key: string, first: T): [T, (change: Change<T>) => void] {
  const value = useKept(({ values }) => (key in values ? (values[key] as T) : first));
  const firstText = JSON.stringify(first);
  const set = useCallback(
    (change: Change<T>) => {
      const { values } = useKept.getState();
      const old = key in values ? (values[key] as T) : (JSON.parse(firstText) as T);
      const next = typeof change === 'function' ? (change as (old: T) => T)(old) : change;
      const { [key]: _gone, ...others } = values;
      useKept.setState({ values: JSON.stringify(next) === firstText ? others : { ...others, [key]: next } });
    },
    [key, firstText],
  );
  return [value, set];
}
