import { create } from 'zustand';
import styles from './announcer.module.css';

export type Urgency = 'polite' | 'assertive';
type Spoken = { text: string; turn: number };

const useAnnouncements = create<Record<Urgency, Spoken>>(() => ({
  polite: { text: '', turn: 0 },
  assertive: { text: '', turn: 0 },
}));

/** Tells whoever listens with a screen reader. `assertive` interrupts: for time that runs out and for what went wrong. */
export function announce(text: string, urgency: Urgency = 'polite'): void {
  useAnnouncements.setState((state) => ({ [urgency]: { text, turn: state[urgency].turn + 1 } }));
}

export function clearAnnouncements(): void {
  useAnnouncements.setState(useAnnouncements.getInitialState(), true);
}

/** Mounted once, by the app. */
export function Announcer() {
  const { polite, assertive } = useAnnouncements();
  // A new key makes the same words be spoken again.
  return (
    <div className={styles.announcer}>
      <div aria-live="polite">
        <span key={polite.turn}>{polite.text}</span>
      </div>
      <div aria-live="assertive">
        <span key={assertive.turn}>{assertive.text}</span>
      </div>
    </div>
  );
}
