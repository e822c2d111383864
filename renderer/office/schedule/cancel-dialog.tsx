import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Scheduled } from '../../../electron/contract/schedule.contract';
import { longest } from '../../../electron/domain/bounds';
import { useAct } from '../../lib/act';
import { formatMoney, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useSeatWords } from '../../lib/seat-words';
import { useCall } from '../../lib/use-call';
import { DataTable } from '../ui/data-table';
import { ErrorNote } from '../ui/error-note';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { toast } from '../ui/toast';
import { Refusal } from '../ui/refusal';

/** Says whom a cancellation touches, asks why, and cancels them with it. */
export function CancelDialog({ showtime, onClose }: { showtime: Scheduled; onClose: () => void }) {
  const { t } = useTranslation('office-schedule');
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const list = useCall(() => foyer.schedule.listReservations({ showtimeId: showtime.id }), [showtime.id]);
  const count = list.value?.count ?? 0;
  const act = useAct(
    () => foyer.booking.cancelShowtime({ showtimeId: showtime.id, reason: reason.trim() }),
    ({ cancelledReservations }) => {
      toast(t('cancelDone', { title: showtime.movieTitle, count: cancelledReservations }));
      onClose();
    },
  );
  const words = useSeatWords();
  const error = isTried && reason.trim() === '' ? t('wrong.reason') : undefined;
  return (
    <OfficeDialog
      title={t('cancelTitle', { title: showtime.movieTitle, time: formatTime(showtime.startsAt) })}
      size="large"
      onClose={onClose}
      actions={
        <>
          <OfficeButton onPress={onClose}>{t('keep')}</OfficeButton>
          <OfficeButton
            variant="danger"
            isBusy={act.isBusy}
            isDisabled={list.value === undefined}
            onPress={() => {
              setTried(true);
              if (reason.trim() !== '') act.run();
            }}
          >
            {t('cancelAction', { count })}
          </OfficeButton>
        </>
      }
    >
      <p>{t('cancelWhat', { count })}</p>
      {list.status === 'failed' ? <ErrorNote error={list.error} onRetry={list.reload} /> : null}
      {count > 0 ? (
        <DataTable
          name={t('cancelTable')}
          rows={list.value?.reservations ?? []}
          rowKey={(row) => row.id}
          pageSize={8}
          empty={null}
          columns={[
            { id: 'code', title: t('code'), cell: (row) => row.code, sortValue: (row) => row.code },
            {
              id: 'who',
              title: t('who'),
              cell: (row) => row.who || t('noName'),
              sortValue: (row) => row.who,
            },
            { id: 'contact', title: t('contact'), cell: (row) => row.contact },
            { id: 'seats', title: t('seatsColumn'), cell: (row) => words.seats(row.seats) },
            {
              id: 'total',
              title: t('total'),
              align: 'end',
              cell: (row) => formatMoney(row.total),
              sortValue: (row) => row.total.amount,
            },
          ]}
        />
      ) : null}
      <TextInput
        label={t('reason')}
        value={reason}
        error={error}
        hint={t('reasonHint')}
        onChange={(value) => setReason(value.slice(0, longest.reason))}
      />
      <Refusal error={act.error} />
    </OfficeDialog>
  );
}
