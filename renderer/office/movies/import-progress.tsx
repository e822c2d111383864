import { useEffect, useState } from 'react';
import { foyer } from '../../lib/foyer-client';
import styles from './import-progress.module.css';

/** How far main is with this window's import; there while it works. */
export function ImportProgress({ label }: { label: string }) {
  const [percent, setPercent] = useState(0);
  useEffect(
    () =>
      foyer.subscribe((event) => {
        if (event.type === 'importProgress') setPercent(Math.floor((event.done / event.of) * 100));
      }),
    [],
  );
  return (
    <label className={styles.progress}>
      {label}
      <progress max={100} value={percent} />
    </label>
  );
}
