import { CircleAlert, CircleCheck, Info } from 'lucide-react';
import type { ReactNode } from 'react';
import styles from './notice.module.css';

export type NoticeProps = { tone: 'info' | 'wrong' | 'good'; children: ReactNode };

const icons = { info: Info, wrong: CircleAlert, good: CircleCheck } as const;

/** Says something in place; spoken at once when it went wrong, else when there is a pause. */
export function Notice({ tone, children }: NoticeProps) {
  const Icon = icons[tone];
  return (
    <div className={styles.notice} data-tone={tone} role={tone === 'wrong' ? 'alert' : 'status'}>
      <Icon aria-hidden="true" />
      <div>{children}</div>
    </div>
  );
}
