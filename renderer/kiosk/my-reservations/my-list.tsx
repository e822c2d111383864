import { useTranslation } from 'react-i18next';
import type { ReservationView } from '../../../electron/contract/booking.contract';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { useCall } from '../../lib/use-call';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/empty';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { Waiting } from '../../ui/waiting';
import { useMyReservationsStore } from './my-reservations.store';
import styles from './my-reservations.module.css';
import { ReservationCard } from './reservation-card';
import { withChanges } from './reservation.rules';

export type MyListProps = { onBack: () => void; onLookUp: () => void };

/** The signed-in patron's reservations. */
export function MyList({ onBack, onLookUp }: MyListProps) {
  const { t } = useTranslation('reservations');
  const { value, error, reload } = useCall(() => foyer.booking.listMyReservations(), []);
  return (
    <Screen name="reservations" title={t('title')} onBack={onBack}>
      <div className={styles.list}>
        {error === undefined ? null : (
          <>
            <Notice tone="wrong">{errorText(error)}</Notice>
            <Button onPress={reload}>{t('reload')}</Button>
          </>
        )}
        {value ? <Lists {...value} /> : error === undefined ? <Waiting label={t('loading')} /> : null}
        <div className={styles.centred}>
          <Button onPress={onLookUp}>{t('lookUp.byCode')}</Button>
        </div>
      </div>
    </Screen>
  );
}

type ListsProps = { upcoming: ReservationView[]; past: ReservationView[] };

function Lists({ upcoming, past }: ListsProps) {
  const { t } = useTranslation('reservations');
  const changed = useMyReservationsStore((state) => state.changed);
  if (upcoming.length + past.length === 0)
    return (
      <Empty title={t('none')}>
        <p>{t('noneHint')}</p>
      </Empty>
    );
  return (
    <>
      <section>
        <h2 className={styles.heading}>{t('upcoming')}</h2>
        {upcoming.length === 0 ? <p className={styles.hint}>{t('noUpcoming')}</p> : null}
        <Cards reservations={withChanges(upcoming, changed)} />
      </section>
      {past.length === 0 ? null : (
        <section>
          <h2 className={styles.heading}>{t('past')}</h2>
          <Cards reservations={withChanges(past, changed)} />
        </section>
      )}
    </>
  );
}

function Cards({ reservations }: { reservations: ReservationView[] }) {
  return (
    <ul className={styles.cards} role="list">
      {reservations.map((reservation) => (
        <li key={reservation.id}>
          <ReservationCard reservation={reservation} heading="h3" />
        </li>
      ))}
    </ul>
  );
}
