import { useTranslation } from 'react-i18next';
import type { ShowtimeCard } from '../../../electron/contract/listing.contract';
import type { ShowtimeId } from '../../../electron/contract/values';
import { formatMoney, formatTime } from '../../lib/format';
import { fillText, languageText, placeText } from './browse-words';
import { ShowtimeSigns } from './showtime-signs';
import { Spoken } from './spoken';
import styles from './showtime-button.module.css';

export type ShowtimeButtonProps = {
  showtime: ShowtimeCard;
  /** Where the film does not say it for all its showtimes. */
  isLanguageShown: boolean;
  onPress: (showtimeId: ShowtimeId) => void;
};

export function ShowtimeButton({ showtime, isLanguageShown, onPress }: ShowtimeButtonProps) {
  const { t } = useTranslation('browse');
  const isSoldOut = showtime.fill === 'sold_out';
  return (
    <button
      type="button"
      className={styles.showtime}
      data-fill={showtime.fill}
      disabled={isSoldOut}
      onClick={() => onPress(showtime.id)}
    >
      <span className={styles.first}>
        <span className={styles.time}>{formatTime(showtime.startsAt)}</span>
        <ShowtimeSigns showtime={showtime} />
      </span>
      <span className={styles.place}>{placeText(t, showtime)}</span>
      {showtime.fromPrice && !isSoldOut ? (
        <span className={styles.place}>{t('fromPrice', { price: formatMoney(showtime.fromPrice) })}</span>
      ) : null}
      {isLanguageShown ? (
        <span className={styles.place}>{languageText(t, showtime)}</span>
      ) : (
        <Spoken>, {languageText(t, showtime)}</Spoken>
      )}
      {showtime.fill === 'plenty' ? (
        <Spoken>, {fillText(t, showtime)}</Spoken>
      ) : (
        <span className={styles.fill}>{fillText(t, showtime)}</span>
      )}
    </button>
  );
}
