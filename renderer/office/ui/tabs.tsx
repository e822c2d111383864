import { useRef } from 'react';
import styles from './tabs.module.css';

export type TabsProps<V extends string> = {
  tabs: readonly { id: V; label: string }[];
  value: V;
  onChange: (id: V) => void;
  label: string;
};

/** Arrow keys move between them. What they switch is the caller's to show below. */
export function Tabs<V extends string>({ tabs, value, onChange, label }: TabsProps<V>) {
  const list = useRef<HTMLDivElement>(null);
  function move(by: number) {
    const at = tabs.findIndex(({ id }) => id === value);
    const next = (at + by + tabs.length) % tabs.length;
    onChange(tabs[next]!.id);
    (list.current?.children[next] as HTMLElement | undefined)?.focus();
  }
  return (
    <div ref={list} className={styles.tabs} role="tablist" aria-label={label}>
      {tabs.map(({ id, label: text }) => (
        <button
          key={id}
          type="button"
          role="tab"
          aria-selected={id === value}
          tabIndex={id === value ? 0 : -1}
          onClick={() => onChange(id)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowRight') move(1);
            if (event.key === 'ArrowLeft') move(-1);
          }}
        >
          {text}
        </button>
      ))}
    </div>
  );
}
