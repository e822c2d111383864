import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import type { AuditoriumId, MovieId } from '../../../electron/contract/values';
import { useAct } from '../../lib/act';
import { formatDayLong, formats } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useCall } from '../../lib/use-call';
import { ErrorNote } from '../ui/error-note';
import { ComboBox } from '../ui/combo-box';
import { SelectInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import type { StepProps } from './auditorium-step';
import { candidates, type Choice, type Offer, offersOf } from './first-times.rules';
import parts from '../ui/parts.module.css';
import styles from './start.module.css';
import { Refusal } from '../ui/refusal';

/** Today or tomorrow, at a time that main has looked over. */
export function ShowtimeStep({ onDone }: StepProps) {
  const { value, status, error, reload } = useCall(() => foyer.schedule.readDay({ businessDay: null }), []);
  if (status === 'failed') return <ErrorNote error={error} onRetry={reload} />;
  return value ? <Times day={value} onDone={onDone} /> : null;
}

function Times({ day, onDone }: StepProps & { day: ScheduleDay }) {
  const { t } = useTranslation('office-start');
  const films = useMemo(() => day.movies.map(({ id, title }) => ({ value: id, label: title })), [day]);
  const houses = day.auditoriums.filter(({ isInUse }) => isInUse);
  const [choice, setChoice] = useState<Choice>({
    movieId: day.movies[0]?.id ?? ('' as MovieId),
    auditoriumId: houses[0]?.id ?? ('' as AuditoriumId),
  });
  const [wished, setWished] = useState('');
  const offers = useOffers(day, choice);
  const all = offers.value?.flatMap(({ times }) => times) ?? [];
  const chosen = all.find(({ showtime }) => showtime.startsAtLocal === wished) ?? all[0];
  const adding = useAct(
    async () => (chosen ? foyer.schedule.addShowtime(chosen.showtime) : undefined),
    onDone,
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        adding.run();
      }}
    >
      <div className={styles.pair}>
        <ComboBox
          label={t('showtime.film')}
          value={choice.movieId}
          options={films}
          onChange={(movieId) => setChoice({ ...choice, movieId })}
        />
        <SelectInput
          label={t('showtime.auditorium')}
          value={choice.auditoriumId}
          options={houses.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(auditoriumId) => setChoice({ ...choice, auditoriumId })}
        />
      </div>
      {offers.value ? (
        <Offers
          offers={offers.value}
          today={day.today}
          chosen={chosen?.showtime.startsAtLocal ?? ''}
          onChoose={setWished}
        />
      ) : null}
      {offers.status === 'failed' ? <ErrorNote error={offers.error} onRetry={offers.reload} /> : null}
      <Refusal error={adding.error} onRetry={offers.reload} />
      <div className={styles.buttons}>
        <OfficeButton variant="primary" isSubmit isBusy={adding.isBusy} isDisabled={!chosen}>
          {t('showtime.add')}
        </OfficeButton>
        <a className={styles.link} href="#/schedule">
          {t('showtime.other')}
        </a>
      </div>
    </form>
  );
}

/** Each is asked about by itself: those of one plan would stand in each other's way. */
function useOffers(day: ScheduleDay, choice: Choice) {
  return useCall(async () => {
    const plans = await Promise.all(
      candidates(day, choice).map((showtime) => foyer.schedule.checkPlan({ showtimes: [showtime] })),
    );
    return offersOf(plans.flatMap(({ planned }) => planned));
  }, [day, choice]);
}

type OffersProps = {
  offers: readonly Offer[];
  today: string;
  chosen: string;
  onChoose: (startsAtLocal: string) => void;
};

function Offers({ offers, today, chosen, onChoose }: OffersProps) {
  const { t } = useTranslation('office-start');
  if (offers.length === 0) return <p role="status">{t('showtime.none')}</p>;
  return offers.map(({ businessDay, times }) => (
    <fieldset key={businessDay} className={styles.times}>
      <legend>
        {t(businessDay === today ? 'showtime.today' : 'showtime.tomorrow', {
          day: formatDayLong(businessDay),
        })}
      </legend>
      {times.map(({ time, showtime: { startsAtLocal } }) => (
        <label key={startsAtLocal} className={styles.time}>
          <input
            type="radio"
            className={parts.unseen}
            name="time"
            checked={startsAtLocal === chosen}
            onChange={() => onChoose(startsAtLocal)}
          />
          {formats().time(time)}
        </label>
      ))}
    </fieldset>
  ));
}
