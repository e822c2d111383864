import { CircleAlert, Eye, EyeOff } from 'lucide-react';
import { useEffect, useId, useRef, useState, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useKeyboardStore } from './keyboard/keyboard.store';
import type { FieldKind } from './keyboard/layouts';
import { afterPress } from './keyboard/after-press';
import styles from './text-field.module.css';

export type TextFieldProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  kind: FieldKind;
  name: string;
  /** What is wrong with it, in place and spoken. */
  error?: string | undefined;
  hint?: string;
  autoFocus?: boolean;
  /** Enter here ends the form; without it Enter goes on to the next field. */
  onSubmit?: () => void;
};

/** The next text field of the same screen or dialog; at the last one the keyboard goes. */
function goOn(from: HTMLInputElement): void {
  const all = [
    ...(from.closest('main, dialog') ?? document).querySelectorAll<HTMLInputElement>('[data-field] input'),
  ];
  const next = all[all.indexOf(from) + 1];
  if (next) next.focus();
  else from.blur();
}

function useKeyboard(input: RefObject<HTMLInputElement | null>, { kind, onSubmit }: TextFieldProps) {
  const enter = useRef(() => {});
  enter.current = () => {
    if (onSubmit) onSubmit();
    else if (input.current) goOn(input.current);
  };
  useEffect(() => {
    const element = input.current;
    return () => void (element && useKeyboardStore.getState().hide(element));
  }, [input]);
  return {
    onFocus: () => {
      const element = input.current;
      if (!element) return;
      useKeyboardStore
        .getState()
        .show({ element, kind, isLast: onSubmit !== undefined, onEnter: () => enter.current() });
    },
    onBlur: () =>
      afterPress(() => {
        const element = input.current;
        if (element && document.activeElement !== element) useKeyboardStore.getState().hide(element);
      }),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
      event.preventDefault();
      enter.current();
    },
  };
}

export function TextField(props: TextFieldProps) {
  const { label, value, kind, error, hint } = props;
  const { t } = useTranslation('ui');
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const keyboard = useKeyboard(input, props);
  const [isShown, setShown] = useState(false);
  const takesFocus = useRef(props.autoFocus);
  useEffect(() => {
    if (takesFocus.current) input.current?.focus();
  }, []);
  const note = error ?? hint;
  return (
    <div className={styles.field} data-field="" data-kind={kind}>
      <label htmlFor={id}>{label}</label>
      <div className={styles.box}>
        {/* Always text or password: an e-mail or number input hides its caret from the on-screen keyboard. */}
        <input
          ref={input}
          id={id}
          name={props.name}
          type={kind === 'password' && !isShown ? 'password' : 'text'}
          inputMode="none"
          autoComplete="off"
          autoCapitalize="off"
          autoCorrect="off"
          spellCheck={false}
          value={value}
          aria-invalid={error !== undefined}
          aria-describedby={note ? `${id}-note` : undefined}
          onChange={(event) =>
            props.onChange(kind === 'code' ? event.target.value.toUpperCase() : event.target.value)
          }
          {...keyboard}
        />
        {kind === 'password' ? (
          <button
            type="button"
            className={styles.reveal}
            aria-label={t(isShown ? 'hidePassword' : 'showPassword')}
            // The field keeps the focus, and with it the keyboard.
            onPointerDown={(event) => event.preventDefault()}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => setShown(!isShown)}
          >
            {isShown ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
          </button>
        ) : null}
      </div>
      {note ? (
        <p
          id={`${id}-note`}
          className={styles.note}
          role={error ? 'alert' : undefined}
          data-wrong={error ? true : undefined}
        >
          {error ? <CircleAlert aria-hidden="true" /> : null}
          {note}
        </p>
      ) : null}
    </div>
  );
}
