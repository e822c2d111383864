import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheduled } from '../../../electron/contract/schedule.contract';
import { formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { now } from '../../lib/settings.store';
import { OfficeButton } from '../ui/office-button';
import { Confirm } from '../ui/office-dialog';
import { toast } from '../ui/toast';
import { CallsButton } from './calls-dialog';
import { ShowtimeLinks } from './showtime-links';
import { openDraft } from './schedule.store';
import styles from './inspector.module.css';

/** A showtime that was cancelled: why, whom to tell, and the way back while there is one. */
export function CancelledInspector({ showtime }: { showtime: Scheduled }) {
  const { t } = useTranslation('office-schedule');
  const [isAsking, setAsking] = useState(false);
  const { movieTitle: title, startsAt, callCount: count, id: showtimeId } = showtime;
  const isOver = startsAt <= now();
  async function restore() {
    const { restoredReservations, leftReservations } = await foyer.booking.restoreShowtime({ showtimeId });
    toast(t('restore.done', { title, count: restoredReservations }));
    if (leftReservations > 0) toast(t('restore.left', { count: leftReservations }));
  }
  return (
    <>
      <h2>{title}</h2>
      <ShowtimeLinks showtime={showtime} />
      <p className={styles.fixed}>{t('wasCancelled', { reason: showtime.cancelReason ?? '' })}</p>
      {isOver ? <p className={styles.fixed}>{t('restore.tooLate')}</p> : null}
      {count > 0 ? <CallsButton showtime={showtime} /> : null}
      {isOver ? null : <OfficeButton onPress={() => setAsking(true)}>{t('restore.action')}</OfficeButton>}
      <OfficeButton onPress={() => openDraft(null)}>{t('close')}</OfficeButton>
      {isAsking ? (
        <Confirm
          title={t('restore.title', { title, time: formatTime(startsAt) })}
          what={<p>{t('restore.what', { count })}</p>}
          action={t('restore.action')}
          tone="plain"
          onConfirm={restore}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </>
  );
}
