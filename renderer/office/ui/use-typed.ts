import { useRef, type FocusEvent, type FormEvent } from 'react';

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export type Typed = {
  /** Whether something in there is not as the person found it. */
  hasTyped: () => boolean;
  /** For the element around the fields. */
  listeners: {
    onFocus: (event: FocusEvent) => void;
    onSubmit: (event: FormEvent) => void;
  };
};

/**
 * Knows what a person would lose, whichever fields there are: a field counts while it differs from what it was when the
 * focus first came to it, until its form is sent or it is gone.
 */
export function useTyped(): Typed {
  const found = useRef(new Map<Control, string>());
  return {
    hasTyped: () =>
      [...found.current].some(([control, before]) => control.isConnected && stateOf(control) !== before),
    listeners: {
      onFocus: ({ target }) => {
        if (isControl(target) && !found.current.has(target)) found.current.set(target, stateOf(target));
      },
      onSubmit: ({ target }) => {
        for (const control of found.current.keys())
          if (control.form === target) found.current.set(control, stateOf(control));
      },
    },
  };
}

/** A chosen file is not typed: choosing it again is one press. */
function isControl(target: EventTarget): target is Control {
  return (
    (target instanceof HTMLInputElement && target.type !== 'file') ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  );
}

function stateOf(control: Control): string {
  const isBox = control instanceof HTMLInputElement && ['checkbox', 'radio'].includes(control.type);
  return isBox ? String(control.checked) : control.value;
}
