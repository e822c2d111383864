import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { isFoyerError } from '../../../electron/contract/errors';
import type { MovieId, SeatId, ShowtimeId } from '../../../electron/contract/values';
import { markVisit } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { formatDayShort, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { type HeldSale, useHoldStore } from '../../lib/hold.store';
import { useSettingsStore } from '../../lib/settings.store';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Screen } from '../../ui/screen';
import { Waiting } from '../../ui/waiting';
import { PickerContext } from './picker-context';
import { PickerBody } from './picker-body';
import { createSeatPickerStore, type SeatPickerStore } from './seat-picker.store';
import { throttled } from '../../lib/throttled';

export type SeatPickerScreenProps = {
  showtimeId: ShowtimeId;
  /** A choice that ran out: held again as far as it is still free. */
  restore?: readonly SeatId[];
  /** After the seats have been given back. */
  onBack: () => void;
  /** The film's other showtimes, where this one is to be had no more. */
  onMovie: (movieId: MovieId) => void;
  onContinue: (sale: HeldSale) => void;
};

/** How often an open map follows what other terminals do, at most. */
const followMs = 200;

function openPicker(showtimeId: ShowtimeId): SeatPickerStore {
  const isSameVisit = markVisit();
  return createSeatPickerStore({
    showtimeId,
    booking: foyer.booking,
    largestParty: () => useSettingsStore.getState().settings.largestParty,
    // A late answer must not touch the next patron's hold.
    setHold: (hold) => void (isSameVisit() && useHoldStore.getState().setHold(hold)),
    markExpired: () => void (isSameVisit() && useHoldStore.getState().markExpired()),
  });
}

export function SeatPickerScreen(props: SeatPickerScreenProps) {
  const { showtimeId, restore, onBack, onMovie, onContinue } = props;
  const { t } = useTranslation('seats');
  const [picker] = useState(() => openPicker(showtimeId));
  // Of the moment of opening: a later choice means nothing to an open map.
  const [choice] = useState(restore);
  // Not the whole state: a tap must not draw the screen again.
  const status = useStore(picker, (state) => state.status);
  const seatPlan = useStore(picker, (state) => state.seatPlan);
  const movie = useStore(picker, (state) => state.movie);
  const showtime = useStore(picker, (state) => state.showtime);
  const error = useStore(picker, (state) => state.error);
  useOpenPicker(picker, showtimeId, choice);

  const isLeaving = useRef(false);
  async function goBack() {
    if (isLeaving.current) return;
    isLeaving.current = true;
    await picker.leave();
    onBack();
  }

  // Trying again would bring nothing else.
  const isGone = isFoyerError(error, 'SHOWTIME_NOT_ON_SALE') || isFoyerError(error, 'NOT_FOUND');
  const place = showtime && {
    day: formatDayShort(showtime.businessDay),
    time: formatTime(showtime.startsAt),
    auditorium: showtime.auditoriumName,
    format: showtime.format,
  };
  return (
    <PickerContext value={picker}>
      <Screen
        name="seats"
        title={movie?.title ?? t('title')}
        subtitle={place ? t(place.format ? 'subtitleFormat' : 'subtitle', place) : null}
        onBack={() => void goBack()}
        comesAtOnce
      >
        {seatPlan && status !== 'failed' ? <PickerBody seatPlan={seatPlan} onContinue={onContinue} /> : null}
        {status === 'loading' && !seatPlan ? <Waiting label={t('loading')} /> : null}
        {status === 'failed' ? (
          <Empty title={t('failedTitle')}>
            <p>{errorText(error)}</p>
            {isGone ? (
              <Button onPress={() => (movie ? onMovie(movie.id) : void goBack())}>
                {t('otherShowtimes')}
              </Button>
            ) : (
              <Button onPress={() => void picker.load(choice)}>{t('tryAgain')}</Button>
            )}
          </Empty>
        ) : null}
      </Screen>
    </PickerContext>
  );
}

function useOpenPicker(picker: SeatPickerStore, showtimeId: ShowtimeId, restore?: readonly SeatId[]): void {
  useEffect(() => {
    void picker.load(restore);
    const follow = throttled(() => void picker.refresh(), followMs);
    const stop = foyer.subscribe((event) => {
      if (event.type === 'seatsChanged' && event.showtimeId === showtimeId) follow.ask();
    });
    return () => {
      stop();
      follow.cancel();
      picker.close();
    };
  }, [picker, showtimeId, restore]);
}
