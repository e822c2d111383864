import type { ReactNode } from 'react';
import styles from './office-button.module.css';

export type OfficeButtonProps = {
  variant?: 'primary' | 'secondary' | 'danger' | 'quiet';
  size?: 'small' | 'plain';
  onPress?: () => void;
  isDisabled?: boolean;
  /** Something is under way: it cannot be pressed, and stays where the focus is. */
  isBusy?: boolean;
  /** Sends the form that it stands in. */
  isSubmit?: boolean;
  'aria-label'?: string;
  'aria-pressed'?: boolean;
  children: ReactNode;
};

export function OfficeButton({
  variant = 'secondary',
  size = 'plain',
  onPress,
  isDisabled = false,
  isBusy = false,
  isSubmit = false,
  children,
  ...aria
}: OfficeButtonProps) {
  return (
    <button
      {...aria}
      type={isSubmit ? 'submit' : 'button'}
      className={styles.button}
      data-variant={variant}
      data-size={size}
      disabled={isDisabled}
      aria-disabled={isBusy || undefined}
      aria-busy={isBusy || undefined}
      onClick={(event) => {
        if (isBusy) event.preventDefault();
        else onPress?.();
      }}
    >
      {children}
    </button>
  );
}
