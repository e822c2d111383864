import { LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { UpdatingWords } from '../../lib/use-updating';
import { Screen } from '../../ui/screen';
import plain from './plain-screen.module.css';
import styles from './updating-screen.module.css';

/** While data of an older version is brought up to date, and main can answer nothing. */
export function UpdatingScreen({ updating }: { updating: UpdatingWords }) {
  const { t } = useTranslation('updating');
  return (
    <Screen name="updating" title={t('title')} isTitleHidden>
      <div className={styles.text}>
        <LoaderCircle className={styles.sign} aria-hidden="true" />
        <p className={plain.title} aria-hidden="true">
          {t('title')}
        </p>
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
    </Screen>
  );
}
