import { useTranslation } from 'react-i18next';
import type { UpdatingWords } from '../../lib/use-updating';
import styles from './updating-page.module.css';

/** While data of an older version is brought up to date, and main can answer nothing. */
export function UpdatingPage({ updating }: { updating: UpdatingWords }) {
  const { t } = useTranslation('updating');
  return (
    <main className={styles.page} data-screen="updating">
      <div className={styles.card}>
        <h1>{t('title')}</h1>
        <p>{t('text')}</p>
        <div className={styles.progress}>
          <progress aria-label={t('progress')} value={updating.part} />
          <p className={styles.step}>
            <span role="status">{updating.step}</span>
            <span>{updating.percent}</span>
          </p>
          <p className={styles.small}>{updating.soFar}</p>
        </div>
        <p>{t('keepOn')}</p>
      </div>
    </main>
  );
}
