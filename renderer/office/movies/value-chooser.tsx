import { X } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboBox } from '../ui/combo-box';
import styles from './value-chooser.module.css';

export type ValueChooserProps = {
  label: string;
  values: readonly string[];
  options: readonly { value: string; label: string }[];
  error?: string | undefined;
  onChange: (values: string[]) => void;
};

/** Several of a list, in the order in which they were chosen. */
export function ValueChooser({ label, values, options, error, onChange }: ValueChooserProps) {
  const { t } = useTranslation('office-movies');
  const nameOf = (value: string) => options.find((option) => option.value === value)?.label ?? value;
  const [hasChosen, setChosen] = useState(false);
  const left = options.filter((option) => !values.includes(option.value));
  return (
    <div className={styles.chooser}>
      <ComboBox
        // Another one for the next value: this one holds to what was chosen in it.
        key={values.length}
        isFocused={hasChosen}
        label={label}
        value=""
        error={error}
        placeholder={values.length > 0 ? t('addOne') : t('choose')}
        options={left}
        onChange={(value) => {
          if (!value) return;
          setChosen(true);
          onChange([...values, value]);
        }}
      />
      {values.length > 0 ? (
        <ul aria-label={label}>
          {values.map((value) => (
            <li key={value}>
              {nameOf(value)}
              <button
                type="button"
                aria-label={t('removeOne', { name: nameOf(value) })}
                onClick={() => {
                  setChosen(true);
                  onChange(values.filter((other) => other !== value));
                }}
              >
                <X size={16} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
