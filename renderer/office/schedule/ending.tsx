import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheduled } from '../../../electron/contract/schedule.contract';
import { formatTime } from '../../lib/format';
import { Confirm } from '../ui/office-dialog';
import { OfficeButton } from '../ui/office-button';
import { CancelDialog } from './cancel-dialog';
import type { Draft } from './draft';
import { deleteSaved } from './save-draft';
import styles from './inspector.module.css';

/** Deleting it where nobody would miss it, else cancelling it. */
export function Ending({ showtime, draft }: { showtime: Scheduled; draft: Draft }) {
  const { t } = useTranslation('office-schedule');
  const [isAsking, setAsking] = useState(false);
  const { movieTitle: title, mayDelete } = showtime;
  const close = () => setAsking(false);
  return (
    <div className={styles.ending}>
      <OfficeButton variant="quiet" onPress={() => setAsking(true)}>
        {t(mayDelete ? 'delete' : 'cancelShowtime')}
      </OfficeButton>
      {isAsking && !mayDelete ? <CancelDialog showtime={showtime} onClose={close} /> : null}
      {isAsking && mayDelete ? (
        <Confirm
          title={t('deleteTitle')}
          what={<p>{t('deleteWhat', { title, time: formatTime(showtime.startsAt) })}</p>}
          action={t('delete')}
          onConfirm={() => deleteSaved(draft, title)}
          onClose={close}
        />
      ) : null}
    </div>
  );
}
