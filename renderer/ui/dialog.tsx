import { useId, type ReactNode } from 'react';
import { useModal } from '../lib/use-modal';
import styles from './dialog.module.css';

export type DialogProps = {
  title: string;
  children?: ReactNode;
  /** Buttons, the safe one last: it is nearest to the hand. */
  actions: ReactNode;
  /** Called on Escape; without it the dialog stays until an action closes it. */
  onClose?: () => void;
  tone?: 'calm' | 'wrong';
};

/** Asks or tells one thing above the screen. Open while it is rendered; the rest of the page cannot be reached. */
export function Dialog({ title, children, actions, onClose, tone = 'calm' }: DialogProps) {
  const modal = useModal(onClose);
  const heading = useId();
  return (
    <dialog {...modal} className={styles.dialog} aria-labelledby={heading}>
      <div className={styles.panel} data-tone={tone}>
        <h2 id={heading} tabIndex={-1} autoFocus>
          {title}
        </h2>
        {children ? <div className={styles.body}>{children}</div> : null}
        <div className={styles.actions}>{actions}</div>
      </div>
    </dialog>
  );
}
