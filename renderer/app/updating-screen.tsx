import { LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useUpdating } from '../lib/use-updating';
import { Screen } from '../ui/screen';
import plain from './plain-screen.module.css';
import styles from './updating-screen.module.css';

/** Until main can answer. Where that takes long, because data of an older version is brought up to date, it says so. */
export function UpdatingScreen() {
  const { t } = useTranslation('updating');
  const updating = useUpdating();
  if (!updating) return null;
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
