import { useEffect, useId, useRef, type ReactNode } from 'react';
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
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useEffect(() => {
    const element = dialog.current;
    const before = document.activeElement;
    element?.showModal();
    return () => {
      element?.close();
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={heading}
      // Not `cancel`: from the second Escape on the browser closes the dialog without asking.
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        onClose?.();
      }}
    >
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
