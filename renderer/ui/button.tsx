import type { ReactNode } from 'react';
import styles from './button.module.css';

export type ButtonProps = {
  /** `primary` is the one amber action of a screen. */
  variant?: 'primary' | 'secondary' | 'quiet' | 'danger';
  size?: 'normal' | 'large';
  onPress: () => void;
  isDisabled?: boolean;
  /** While it works: takes no presses, keeps its focus and its place. */
  isBusy?: boolean;
  icon?: ReactNode;
  children?: ReactNode;
  'aria-label'?: string;
  isFullWidth?: boolean;
  /** What a press agrees to, as a sum: when it changes, the button takes no press until that can have been read. */
  commits?: string;
};

export function Button(props: ButtonProps) {
  const { variant = 'secondary', size = 'normal', isBusy = false, isDisabled = false } = props;
  return (
    <button
      type="button"
      className={styles.button}
      data-variant={variant}
      data-size={size}
      data-commits={props.commits}
      data-full={props.isFullWidth || undefined}
      data-icon-only={(props.icon && !props.children) || undefined}
      aria-label={props['aria-label']}
      aria-busy={isBusy || undefined}
      disabled={isDisabled}
      onClick={() => !isBusy && props.onPress()}
    >
      {isBusy ? <span className={styles.busy} aria-hidden="true" /> : props.icon}
      {props.children ? <span>{props.children}</span> : null}
    </button>
  );
}
