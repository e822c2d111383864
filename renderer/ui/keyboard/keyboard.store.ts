import { create } from 'zustand';
import { eraseBackwards, insertText, type Edited } from './edit-text';
import { layouts, type FieldKind, type LayerName } from './layouts';

export type KeyboardTarget = {
  element: HTMLInputElement;
  kind: FieldKind;
  /** Whether Enter ends the form here, or goes on to its next field. */
  isLast: boolean;
  onEnter: () => void;
};

type KeyboardState = {
  target: KeyboardTarget | null;
  layer: LayerName;
  isShifted: boolean;
  show(target: KeyboardTarget): void;
  hide(element: HTMLInputElement): void;
  setLayer(layer: LayerName): void;
  toggleShift(): void;
  endShift(): void;
};

/** Which field the on-screen keyboard types into: the one with the focus. */
export const useKeyboardStore = create<KeyboardState>((set) => ({
  target: null,
  layer: 'letters',
  isShifted: false,
  show: (target) =>
    set((state) =>
      state.target?.element === target.element
        ? { target }
        : {
            target,
            layer: layouts[target.kind].first,
            isShifted: layouts[target.kind].startsShifted && target.element.value === '',
          },
    ),
  hide: (element) => set((state) => (state.target?.element === element ? { target: null } : {})),
  setLayer: (layer) => set({ layer }),
  toggleShift: () => set((state) => ({ isShifted: !state.isShifted })),
  endShift: () => set({ isShifted: false }),
}));

// React keeps its own setter on the element; only a change made past it is seen as the person's.
const setNativeValue =
  typeof HTMLInputElement === 'undefined'
    ? undefined
    : Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;

function edit(element: HTMLInputElement, change: (edited: Edited) => Edited): void {
  const end = element.value.length;
  const edited = change({
    text: element.value,
    start: element.selectionStart ?? end,
    end: element.selectionEnd ?? end,
  });
  setNativeValue?.call(element, edited.text);
  element.setSelectionRange(edited.start, edited.end);
  element.dispatchEvent(new Event('input', { bubbles: true }));
  // The field may have put another text in its place (capitals); the caret stays where it was typed.
  element.setSelectionRange(edited.start, edited.end);
}

export function typeInto(element: HTMLInputElement, text: string): void {
  edit(element, (edited) => insertText(edited, text));
}

export function eraseIn(element: HTMLInputElement): void {
  edit(element, eraseBackwards);
}
