import { Unplug } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import styles from './plain-screen.module.css';

type TroubleScreenProps = {
  /** `broken`: a screen failed and the visit begins again; `outOfOrder`: nothing can be begun at all. */
  kind: 'broken' | 'outOfOrder';
  /** Under which it stands in the log. */
  logId: string | null;
  onTryAgain: () => void;
  isTrying?: boolean;
  /** What else there is to say of it. */
  children?: ReactNode;
};

export function TroubleScreen({ kind, logId, onTryAgain, isTrying = false, children }: TroubleScreenProps) {
  const { t } = useTranslation('app');
  return (
    <Screen
      name={kind}
      title={t(`${kind}.title`)}
      isTitleHidden
      footer={
        <Button variant="primary" size="large" isBusy={isTrying} onPress={onTryAgain} isFullWidth>
          {t(`${kind}.again`)}
        </Button>
      }
    >
      <div className={styles.parts}>
        <div className={styles.text}>
          <Unplug className={styles.sign} aria-hidden="true" />
          <p className={styles.title} aria-hidden="true">
            {t(`${kind}.title`)}
          </p>
          <p>{t(`${kind}.text`)}</p>
          {logId ? <p className={styles.small}>{t('logId', { id: logId })}</p> : null}
        </div>
        {children}
      </div>
    </Screen>
  );
}
