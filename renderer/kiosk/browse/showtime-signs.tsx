import { useTranslation } from 'react-i18next';
import type { ShowtimeCard } from '../../../electron/contract/listing.contract';
import { Spoken } from './spoken';
import styles from './showtime-button.module.css';

/** CC and AD: signs for those who look for them, with the words for those who listen. */
export function ShowtimeSigns({ showtime }: { showtime: ShowtimeCard }) {
  const { t } = useTranslation('browse');
  if (!showtime.hasCaptions && !showtime.hasAudioDescription) return null;
  return (
    <span className={styles.signs}>
      {showtime.hasCaptions ? <Sign short={t('captionsShort')} words={t('captions')} /> : null}
      {showtime.hasAudioDescription ? (
        <Sign short={t('audioDescriptionShort')} words={t('audioDescription')} />
      ) : null}
    </span>
  );
}

function Sign({ short, words }: { short: string; words: string }) {
  return (
    <>
      <span className={styles.sign}>{short}</span>
      <Spoken> {words}, </Spoken>
    </>
  );
}
