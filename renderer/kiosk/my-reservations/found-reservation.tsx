import { useTranslation } from 'react-i18next';
import type { ReservationView } from '../../../electron/contract/booking.contract';
import { Button } from '../../ui/button';
import { Screen } from '../../ui/screen';
import styles from './my-reservations.module.css';
import { ReservationCard } from './reservation-card';

export type FoundReservationProps = {
  reservation: ReservationView;
  onBack: () => void;
  onAnother: () => void;
};

export function FoundReservation({ reservation, onBack, onAnother }: FoundReservationProps) {
  const { t } = useTranslation('reservations');
  return (
    <Screen name="reservations" title={t('title')} onBack={onBack}>
      <div className={styles.list}>
        <ReservationCard reservation={reservation} heading="h2" />
        <div className={styles.centred}>
          <Button onPress={onAnother}>{t('lookUp.findAnother')}</Button>
        </div>
      </div>
    </Screen>
  );
}
