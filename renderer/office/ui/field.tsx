import { useId, type ReactNode } from 'react';
import styles from './field.module.css';
import parts from './parts.module.css';

type FieldIds = {
  id: string;
  'aria-describedby'?: string;
  'aria-invalid': boolean;
};
export type FieldProps = {
  label: string;
  /** Told to those who do not see, for whom nothing else says it. */
  isLabelHidden?: boolean | undefined;
  error?: string | undefined;
  hint?: ReactNode;
  children: (ids: FieldIds) => ReactNode;
};

/** A control with its label, what is wrong with it, and what it means. */
export function Field({ label, isLabelHidden = false, error, hint, children }: FieldProps) {
  const id = useId();
  const told = [error ? `${id}-error` : '', hint ? `${id}-hint` : ''].filter(Boolean).join(' ');
  return (
    <div className={styles.field} data-field>
      <label id={`${id}-label`} htmlFor={id} className={isLabelHidden ? parts.unseen : undefined}>
        {label}
      </label>
      {children({ id, 'aria-invalid': Boolean(error), ...(told ? { 'aria-describedby': told } : {}) })}
      {error ? (
        <p id={`${id}-error`} className={styles.error}>
          {error}
        </p>
      ) : null}
      {hint ? (
        <p id={`${id}-hint`} className={styles.hint}>
          {hint}
        </p>
      ) : null}
    </div>
  );
}

export type TextInputProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
  hint?: ReactNode;
  type?: 'text' | 'email' | 'password' | 'number' | 'search';
  multiline?: boolean;
  isDisabled?: boolean;
  placeholder?: string;
  autoComplete?: string;
  /** For what may be in any script: it runs as its first letter does. */
  dir?: 'auto';
  isFocused?: boolean;
};

export function TextInput({ label, error, hint, multiline = false, ...input }: TextInputProps) {
  const { value, onChange, type = 'text', isDisabled = false, isFocused = false, ...plain } = input;
  return (
    <Field label={label} error={error} hint={hint}>
      {(ids) =>
        multiline ? (
          <textarea
            {...ids}
            {...plain}
            rows={5}
            value={value}
            disabled={isDisabled}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <input
            {...ids}
            {...plain}
            // A number field would swallow what it cannot read; the person is told instead.
            type={type === 'number' ? 'text' : type}
            inputMode={type === 'number' ? 'decimal' : undefined}
            value={value}
            disabled={isDisabled}
            autoFocus={isFocused}
            onChange={(event) => onChange(event.target.value)}
          />
        )
      }
    </Field>
  );
}

export type SelectInputProps<V extends string> = {
  label: string;
  value: V;
  onChange: (value: V) => void;
  options: readonly { value: V; label: string }[];
  error?: string | undefined;
  hint?: ReactNode;
  isDisabled?: boolean;
};

export function SelectInput<V extends string>(props: SelectInputProps<V>) {
  const { label, value, onChange, options, error, hint, isDisabled = false } = props;
  return (
    <Field label={label} error={error} hint={hint}>
      {(ids) => (
        <select
          {...ids}
          value={value}
          disabled={isDisabled}
          onChange={(event) => onChange(event.target.value as V)}
        >
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

export type CheckInputProps = {
  label: ReactNode;
  isChecked: boolean;
  onChange: (isChecked: boolean) => void;
  isDisabled?: boolean;
};

export function CheckInput({ label, isChecked, onChange, isDisabled = false }: CheckInputProps) {
  return (
    <label className={styles.check}>
      <input
        type="checkbox"
        checked={isChecked}
        disabled={isDisabled}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>{label}</span>
    </label>
  );
}
