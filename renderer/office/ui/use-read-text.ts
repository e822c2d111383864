import { type KeyboardEvent, useState } from 'react';

/** `seen` and `sent`: what the field stood for when it was typed, and what was made of it. */
type Draft = { text: string; seen: string; sent: string; isWrong: boolean };

export type ReadText = {
  text: string;
  /** It was left with something in it that cannot be read. */
  isWrong: boolean;
  listeners: {
    onChange: (event: { target: { value: string } }) => void;
    onBlur: () => void;
    onKeyDown: (event: KeyboardEvent) => void;
  };
  /** Something else than typing has given it a value. */
  forget: () => void;
};

/**
 * Text that stands for a value, empty for none. While it is typed only what is whole counts (`isLeft` is false); when it is left,
 * or sent with Enter, short forms do too, and what cannot be read stays where the person can mend it: it stands for nothing.
 */
export function useReadText(
  value: string,
  onChange: (value: string) => void,
  { show, read }: { show: (value: string) => string; read: (text: string, isLeft: boolean) => string | null },
): ReadText {
  const [kept, setKept] = useState<Draft | null>(null);
  // A value from elsewhere takes the place of what was typed.
  const draft = kept && (value === kept.seen || value === kept.sent) ? kept : null;
  const text = draft?.text ?? (value === '' ? '' : show(value));

  function send(next: string) {
    if (next !== value) onChange(next);
  }
  function leave() {
    if (!draft) return;
    const made = draft.text.trim() === '' ? '' : read(draft.text, true);
    setKept(made === null ? { ...draft, seen: value, sent: '', isWrong: true } : null);
    send(made ?? '');
  }
  return {
    text,
    isWrong: draft?.isWrong ?? false,
    listeners: {
      onChange: ({ target }) => {
        const made = target.value.trim() === '' ? '' : read(target.value, false);
        setKept({ text: target.value, seen: value, sent: made ?? value, isWrong: false });
        if (made !== null) send(made);
      },
      onBlur: leave,
      onKeyDown: ({ key }) => {
        if (key === 'Enter') leave();
      },
    },
    forget: () => setKept(null),
  };
}
