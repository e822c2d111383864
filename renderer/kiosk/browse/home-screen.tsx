import { Clock, LayoutGrid, Ticket } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MovieId, ShowtimeId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { useSettings } from '../../lib/settings.store';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import { Waiting } from '../../ui/waiting';
import { useBrowseStore } from './browse.store';
import { BrowseFailed } from './browse-failed';
import { DayMovies } from './day-movies';
import { Soonest } from './soonest';
import { useFollowedCall } from './use-followed-call';
import styles from './home-screen.module.css';

export type HomeScreenProps = {
  onMovie: (movieId: MovieId) => void;
  onShowtime: (showtimeId: ShowtimeId) => void;
  onMyReservations: () => void;
};

/** Films of a day, or what begins next. */
export function HomeScreen({ onMovie, onShowtime, onMyReservations }: HomeScreenProps) {
  const { t } = useTranslation('browse');
  const { cinemaName } = useSettings();
  const order = useBrowseStore((state) => state.order);
  const setOrder = useBrowseStore((state) => state.setOrder);
  const days = useFollowedCall(() => foyer.listing.listDays({}), []);
  const isSoonest = order === 'soonest';
  return (
    <Screen
      name="home"
      title={cinemaName}
      footer={
        <div className={styles.footer}>
          <Button
            isFullWidth
            icon={isSoonest ? <LayoutGrid aria-hidden="true" /> : <Clock aria-hidden="true" />}
            onPress={() => setOrder(isSoonest ? 'films' : 'soonest')}
          >
            {t(isSoonest ? 'allFilms' : 'startingSoon')}
          </Button>
          <Button isFullWidth icon={<Ticket aria-hidden="true" />} onPress={onMyReservations}>
            {t('myReservation')}
          </Button>
        </div>
      }
    >
      {isSoonest ? <Soonest today={days.value?.today ?? null} onShowtime={onShowtime} /> : null}
      {!isSoonest && days.value ? (
        <DayMovies {...days.value} onMovie={onMovie} onShowtime={onShowtime} />
      ) : null}
      {!isSoonest && !days.value && days.status === 'loading' ? <Waiting label={t('loading')} /> : null}
      {!isSoonest && !days.value && days.status === 'failed' ? (
        <BrowseFailed title={t('failedTitle')} error={days.error} onTryAgain={days.reload} />
      ) : null}
    </Screen>
  );
}
