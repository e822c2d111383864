import { useTranslation } from 'react-i18next';
import { useAsked } from '../../lib/section-link';
import { OfficePage } from '../ui/office-page';
import { Tabs } from '../ui/tabs';
import { Desk } from './desk';
import { openAsked } from './open-asked';
import { ReservationInspector } from './reservation-inspector';
import { ReservationList } from './reservation-list';
import { useReservationsStore } from './reservations.store';
import { SeatsLive } from './seats-live';

/** All reservations, a showtime's seats live, and reserving for somebody at the desk. */
export function ReservationsPage() {
  const { t } = useTranslation('office-reservations');
  const { view, setView, chosenId, choose } = useReservationsStore();
  useAsked('reservations', openAsked);
  return (
    <OfficePage
      title={t('title')}
      inspector={
        chosenId ? (
          <ReservationInspector key={chosenId} reservationId={chosenId} onClose={() => choose(null)} />
        ) : undefined
      }
    >
      <Tabs
        label={t('title')}
        value={view}
        onChange={setView}
        tabs={(['list', 'seats', 'desk'] as const).map((id) => ({ id, label: t(`view.${id}`) }))}
      />
      {view === 'list' ? <ReservationList /> : null}
      {view === 'seats' ? <SeatsLive /> : null}
      {view === 'desk' ? <Desk /> : null}
    </OfficePage>
  );
}
