import { createContext, useContext } from 'react';
import { useStore } from 'zustand';
import type { SeatPickerState } from './picker-state';
import type { SeatPickerStore } from './seat-picker.store';

export const PickerContext = createContext<SeatPickerStore | null>(null);

export function usePicker(): SeatPickerStore {
  const picker = useContext(PickerContext);
  if (!picker) throw new Error('The seat picker is drawn outside its screen');
  return picker;
}

/** Draws again only when what `select` picks changes. */
export function usePickerState<T>(select: (state: SeatPickerState) => T): T {
  return useStore(usePicker(), select);
}
