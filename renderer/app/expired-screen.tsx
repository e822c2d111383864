import { TimerOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Screen } from '../ui/screen';
import styles from './plain-screen.module.css';

type ExpiredScreenProps = { seatCount: number; onTryAgain: () => void; onOther: () => void };

/** The time is over, and the choice is kept: one tap tries it again. */
export function ExpiredScreen({ seatCount, onTryAgain, onOther }: ExpiredScreenProps) {
  const { t } = useTranslation('app');
  return (
    <Screen
      name="expired"
      title={t('expired.title')}
      isTitleHidden
      footer={
        <div className={styles.actions}>
          <Button onPress={onOther} isFullWidth>
            {t('expired.other')}
          </Button>
          <Button variant="primary" size="large" onPress={onTryAgain} isFullWidth>
            {t('expired.tryAgain', { count: seatCount })}
          </Button>
        </div>
      }
    >
      <div className={styles.text}>
        <TimerOff className={styles.sign} aria-hidden="true" />
        <p className={styles.title} aria-hidden="true">
          {t('expired.title')}
        </p>
        <p>{t('expired.text', { count: seatCount })}</p>
        <p>{t('expired.next')}</p>
      </div>
    </Screen>
  );
}
