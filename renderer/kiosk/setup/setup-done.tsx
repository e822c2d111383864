import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { useSettings } from '../../lib/settings.store';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import styles from './setup.module.css';

/** The cinema is made: on to the back office, which leads to the first showtime, or to the lobby screen. */
export function SetupDone({ onFinished }: { onFinished: () => void }) {
  const { t } = useTranslation('setup');
  const { cinemaName } = useSettings();
  const office = useAct(() => foyer.terminal.openBackOffice(), onFinished);
  return (
    <Screen
      name="setupDone"
      title={t('finished.heading', { cinemaName })}
      footer={
        <div className={styles.ways}>
          <Button variant="primary" size="large" isFullWidth isBusy={office.isBusy} onPress={office.run}>
            {t('finished.office')}
          </Button>
          <Button size="large" isFullWidth onPress={onFinished}>
            {t('finished.kiosk')}
          </Button>
        </div>
      }
    >
      <div className={styles.step}>
        {office.error === undefined ? null : <Notice tone="wrong">{errorText(office.error)}</Notice>}
        <p className={styles.intro}>{t('finished.text')}</p>
        <ol className={styles.next}>
          {(['auditorium', 'prices', 'film', 'showtime'] as const).map((step) => (
            <li key={step}>{t(`finished.${step}`)}</li>
          ))}
        </ol>
        <p className={styles.intro}>{t('finished.later')}</p>
      </div>
    </Screen>
  );
}
