import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';

export type Modal = {
  ref: RefObject<HTMLDialogElement | null>;
  onKeyDown: (event: KeyboardEvent) => void;
};

/**
 * What a `<dialog>` is given to stand above the page while it is rendered: the rest cannot be reached, Escape asks
 * `onClose`, and the focus goes back to where it was.
 */
export function useModal(onClose?: () => void): Modal {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = ref.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return {
    ref,
    // Not `cancel`: from the second Escape on the browser closes the dialog without asking.
    onKeyDown: (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      // What the dialog stands in has an Escape of its own.
      event.stopPropagation();
      onClose?.();
    },
  };
}
