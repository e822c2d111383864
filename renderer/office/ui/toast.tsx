import { useEffect, useRef } from 'react';
import { create } from 'zustand';
import styles from './toast.module.css';

type Toast = { id: number; text: string };
const shownMs = 6000;
const useToasts = create<{ toasts: Toast[] }>(() => ({ toasts: [] }));
let count = 0;

/** Says for some seconds that something was done. What went wrong stays on the page instead. */
export function toast(text: string): void {
  const id = ++count;
  useToasts.setState(({ toasts }) => ({ toasts: [...toasts.slice(-2), { id, text }] }));
  setTimeout(() => {
    useToasts.setState(({ toasts }) => ({ toasts: toasts.filter((it) => it.id !== id) }));
  }, shownMs);
}

/** Mounted once, by the shell. */
export function Toasts() {
  const toasts = useToasts((state) => state.toasts);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // Shown anew each time: above the dialogs that have been opened since. Empty it stays: a reader listens to it.
    box.current?.hidePopover();
    box.current?.showPopover();
  }, [toasts]);
  return (
    <div ref={box} className={styles.toasts} role="status" popover="manual">
      {toasts.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
