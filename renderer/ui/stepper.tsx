import { Minus, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import styles from './stepper.module.css';

export type StepperProps = {
  /** Names what is counted, for screen readers. */
  label: string;
  value: number;
  min: number;
  max: number;
  onChange: (value: number) => void;
};

export function Stepper({ label, value, min, max, onChange }: StepperProps) {
  const { t } = useTranslation('ui');
  return (
    <div className={styles.stepper} role="group" aria-label={label} data-every-press>
      {/* aria-disabled, not disabled: at the end of the range the focus must not be lost. */}
      <button
        type="button"
        aria-label={t('fewer', { label })}
        aria-disabled={value <= min}
        onClick={() => value > min && onChange(value - 1)}
      >
        <Minus aria-hidden="true" />
      </button>
      <output className={styles.value} aria-live="polite">
        {value}
      </output>
      <button
        type="button"
        aria-label={t('more', { label })}
        aria-disabled={value >= max}
        onClick={() => value < max && onChange(value + 1)}
      >
        <Plus aria-hidden="true" />
      </button>
    </div>
  );
}
