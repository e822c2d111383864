import { CalendarX2, TimerOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { HoldEnd } from '../../../electron/contract/booking.contract';
import type { MovieId } from '../../../electron/contract/values';
import { formatDayLong, formatTime } from '../../lib/format';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import styles from './plain-screen.module.css';

type ExpiredScreenProps = {
  end: HoldEnd;
  seatCount: number;
  onTryAgain: () => void;
  onMovie: (movieId: MovieId) => void;
  onOther: () => void;
};

/** What the seats' time ended for, and what can be done now: the same seats again, or another showtime of the film. */
export function ExpiredScreen({ end, seatCount, onTryAgain, onMovie, onOther }: ExpiredScreenProps) {
  const { t } = useTranslation('app');
  const { reason, showtime, movie } = end;
  const isTimeOver = reason === 'ran_out';
  const title = t(isTimeOver ? 'expired.title' : `ended.${reason}`);
  const what = {
    film: movie?.title,
    day: showtime ? formatDayLong(showtime.businessDay) : '',
    time: showtime ? formatTime(showtime.startsAt) : '',
    auditorium: showtime?.auditoriumName,
  };
  const Sign = isTimeOver ? TimerOff : CalendarX2;
  const mayTryAgain = isTimeOver || reason === 'moved';
  return (
    <Screen
      name="expired"
      title={title}
      isTitleHidden
      footer={
        <div className={styles.actions}>
          <Button onPress={onOther} isFullWidth>
            {t(isTimeOver ? 'expired.other' : 'ended.other')}
          </Button>
          {mayTryAgain ? (
            <Button variant="primary" size="large" onPress={onTryAgain} isFullWidth>
              {isTimeOver ? t('expired.tryAgain', { count: seatCount }) : t('ended.seatsAgain')}
            </Button>
          ) : movie ? (
            <Button variant="primary" size="large" onPress={() => onMovie(movie.id)} isFullWidth>
              {t('ended.otherShowtimes')}
            </Button>
          ) : null}
        </div>
      }
    >
      <div className={styles.text}>
        <Sign className={styles.sign} aria-hidden="true" />
        <p className={styles.title} aria-hidden="true">
          {title}
        </p>
        {movie && showtime && !isTimeOver ? (
          <p>{t(reason === 'moved' ? 'ended.now' : 'ended.what', what)}</p>
        ) : null}
        <p>{t(isTimeOver ? 'expired.text' : 'ended.text', { count: seatCount })}</p>
        {isTimeOver ? <p>{t('expired.next')}</p> : null}
      </div>
    </Screen>
  );
}
