import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Call } from '../../../electron/contract/reservations.contract';
import type { Scheduled } from '../../../electron/contract/schedule.contract';
import type { ReservationId } from '../../../electron/contract/values';
import { useAct } from '../../lib/act';
import { formatDateTime, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useSeatWords } from '../../lib/seat-words';
import { useCall } from '../../lib/use-call';
import { DataTable, type TableColumn } from '../ui/data-table';
import { ErrorNote } from '../ui/error-note';
import { CheckInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { toast } from '../ui/toast';
import styles from './inspector.module.css';

export function CallsButton({ showtime }: { showtime: Scheduled }) {
  const { t } = useTranslation('office-schedule');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <OfficeButton onPress={() => setOpen(true)}>
        {t('calls.open', { count: showtime.callCount })}
      </OfficeButton>
      {isOpen ? <CallsDialog showtime={showtime} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

/** Everybody who had a reservation when the showtime was cancelled; a tick for each who was told. */
function CallsDialog({ showtime, onClose }: { showtime: Scheduled; onClose: () => void }) {
  const { t } = useTranslation('office-schedule');
  const { id: showtimeId, movieTitle: title, startsAt } = showtime;
  const [ticked, setTicked] = useState<readonly Call[]>([]);
  const [tickError, setTickError] = useState<unknown>();
  const list = useCall(() => foyer.reservations.listCalls({ showtimeId }), [showtimeId]);
  const newest = new Map(ticked.map((call) => [call.reservationId, call]));
  // In the order in which they were read: a line that is ticked stays under the finger.
  const calls = (list.value?.calls ?? []).map((call) => newest.get(call.reservationId) ?? call);
  const exporting = useAct(
    async () => {
      const { bytes, count } = await foyer.reservations.exportCalls({ showtimeId });
      const suggestedName = t('calls.fileName');
      const { isSaved } = await foyer.terminal.saveFile({ suggestedName, bytes: new Uint8Array(bytes) });
      return isSaved ? count : undefined;
    },
    (count) => toast(t('calls.saved', { count })),
  );
  function tick(reservationId: ReservationId, isCalled: boolean) {
    setTickError(undefined);
    foyer.reservations
      .setCalled({ reservationId, isCalled })
      .then(
        (call) =>
          setTicked((others) => [...others.filter((one) => one.reservationId !== reservationId), call]),
        setTickError,
      );
  }
  const error = list.error ?? tickError ?? exporting.error;
  const columns = useColumns(tick);
  const done = calls.filter(({ calledAt }) => calledAt !== null).length;
  return (
    <OfficeDialog
      title={t('calls.title', { title, time: formatTime(startsAt) })}
      size="large"
      onClose={onClose}
      actions={
        <>
          <OfficeButton isBusy={exporting.isBusy} onPress={exporting.run}>
            {t('calls.export')}
          </OfficeButton>
          <OfficeButton variant="primary" onPress={onClose}>
            {t('close')}
          </OfficeButton>
        </>
      }
    >
      {error === undefined ? null : <ErrorNote error={error} />}
      {list.value ? (
        <>
          <p role="status">{t('calls.progress', { done, count: calls.length })}</p>
          <DataTable
            name={t('calls.title', { title, time: formatTime(startsAt) })}
            rows={calls}
            rowKey={({ reservationId }) => reservationId}
            empty={null}
            columns={columns}
          />
        </>
      ) : null}
    </OfficeDialog>
  );
}

function useColumns(tick: (id: ReservationId, isCalled: boolean) => void): TableColumn<Call>[] {
  const { t } = useTranslation('office-schedule');
  const words = useSeatWords();
  return [
    {
      id: 'told',
      title: t('calls.told'),
      cell: (call) => (
        <>
          <CheckInput
            label={t('calls.tell', { code: call.code })}
            isChecked={call.calledAt !== null}
            onChange={(isCalled) => tick(call.reservationId, isCalled)}
          />
          {call.calledAt === null ? null : (
            <small>{t('calls.by', { by: call.calledBy, at: formatDateTime(call.calledAt) })}</small>
          )}
        </>
      ),
    },
    {
      id: 'who',
      title: t('calls.who'),
      cell: (call) => call.name ?? <em className={styles.whole}>{t('noName')}</em>,
    },
    {
      id: 'contact',
      title: t('calls.contact'),
      cell: (call) => <span className={styles.whole}>{call.contact ?? <em>{t('calls.none')}</em>}</span>,
    },
    { id: 'seats', title: t('seatsColumn'), cell: (call) => words.seats(call.seats) },
    {
      id: 'news',
      title: t('calls.news'),
      cell: (call) => <span className={styles.whole}>{t(`calls.newsOf.${call.news}`)}</span>,
    },
  ];
}
