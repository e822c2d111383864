import { useTranslation } from 'react-i18next';
import { useSettings } from '../../lib/settings.store';
import { Button } from '../../ui/button';
import { CountdownRing } from '../../ui/countdown-ring';
import { Dialog } from '../../ui/dialog';
import styles from './idle-question.module.css';

type IdleQuestionProps = { leftMs: number; onStay: () => void };

/** Any touch anywhere answers it; the button says so. */
export function IdleQuestion({ leftMs, onStay }: IdleQuestionProps) {
  const { t } = useTranslation('app');
  const { idleWarningSeconds } = useSettings();
  return (
    <Dialog
      title={t('idle.title')}
      onClose={onStay}
      actions={
        <Button variant="primary" size="large" onPress={onStay}>
          {t('idle.stay')}
        </Button>
      }
    >
      <p>{t('idle.text')}</p>
      <div className={styles.countdown}>
        <CountdownRing
          remainingMs={leftMs}
          totalMs={idleWarningSeconds * 1000}
          isUrgent={false}
          label={t('idle.countdown')}
        />
      </div>
    </Dialog>
  );
}
