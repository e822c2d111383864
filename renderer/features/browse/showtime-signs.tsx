import { useTranslation } from 'react-i18next';
import type { ShowtimeCard } from '../../../electron/contract/catalog.contract';
import styles from './showtime-button.module.css';

/** CC and AD: signs for those who look for them; whoever reads them aloud says the words. */
export function ShowtimeSigns({ showtime }: { showtime: ShowtimeCard }) {
  const { t } = useTranslation('browse');
  if (!showtime.hasCaptions && !showtime.hasAudioDescription) return null;
  return (
    <span className={styles.signs}>
      {showtime.hasCaptions ? <abbr title={t('captions')}>{t('captionsShort')}</abbr> : null}
      {showtime.hasAudioDescription ? (
        <abbr title={t('audioDescription')}>{t('audioDescriptionShort')}</abbr>
      ) : null}
    </span>
  );
}
