import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryEntry, ReservationDetail } from '../../../electron/contract/reservations.contract';
import type { ReservationId } from '../../../electron/contract/values';
import { useAct } from '../../lib/act';
import { formatDateTime, formatDayShort, formatMoney, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useLiveCall } from '../../lib/use-live-call';
import { ErrorNote } from '../../office/ui/error-note';
import { OfficeButton } from '../../office/ui/office-button';
import { toast } from '../../office/ui/toast';
import { CancelDialog } from './cancel-dialog';
import { MoveDialog } from './move-dialog';
import { StageBadge } from './stage-badge';
import styles from './reservations.module.css';

type InspectorProps = { reservationId: ReservationId; onClose: () => void };

/** One reservation: what it is, what happened to it, what can be done with it. */
export function ReservationInspector({ reservationId, onClose }: InspectorProps) {
  const { t } = useTranslation('office-reservations');
  const call = useLiveCall(
    () => foyer.reservations.readReservation({ reservationId }),
    [reservationId],
    (event) => event.type === 'seatsChanged',
  );
  return (
    <>
      <div className={styles.head}>
        <h2 className={styles.code}>{call.value?.reservation.code ?? ''}</h2>
        <OfficeButton variant="quiet" onPress={onClose}>
          {t('close')}
        </OfficeButton>
      </div>
      {call.status === 'failed' ? <ErrorNote error={call.error} onRetry={call.reload} /> : null}
      {call.value ? (
        <>
          <Facts detail={call.value} />
          <Acts detail={call.value} onChanged={call.reload} />
          <History entries={call.value.history} />
        </>
      ) : null}
    </>
  );
}

function Facts({ detail }: { detail: ReservationDetail }) {
  const { t } = useTranslation('office-reservations');
  const { reservation } = detail;
  const { showtime } = reservation;
  return (
    <>
      <div>
        <StageBadge stage={detail.stage} />
      </div>
      <dl className={styles.facts}>
        <dt>{t('who')}</dt>
        <dd>
          {detail.name ? <div>{detail.name}</div> : null}
          {detail.contact}
        </dd>
        <dt>{t('showtime')}</dt>
        <dd>
          <div>{reservation.movie.title}</div>
          {formatDayShort(showtime.businessDay)}, {formatTime(showtime.startsAt)} · {showtime.auditoriumName}
        </dd>
      </dl>
      <table className={styles.tickets}>
        <caption>{t('tickets')}</caption>
        <tbody>
          {reservation.tickets.map((ticket) => (
            <tr key={ticket.seatId}>
              <th scope="row">{ticket.row + ticket.number}</th>
              <td>{ticket.ticketTypeName}</td>
              <td>{formatMoney(ticket.price)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('total')}
            </th>
            <td>{formatMoney(reservation.total)}</td>
          </tr>
        </tfoot>
      </table>
    </>
  );
}

function Acts({ detail, onChanged }: { detail: ReservationDetail; onChanged: () => void }) {
  const { t } = useTranslation('office-reservations');
  const [question, setQuestion] = useState<'cancel' | 'move' | null>(null);
  const { code, id: reservationId } = detail.reservation;
  const isCollected = detail.stage === 'collected';
  const collect = useAct(
    () => foyer.reservations.setCollected({ reservationId, isCollected: !isCollected }),
    (changed) => {
      toast(t(changed.stage === 'collected' ? 'done.collected' : 'done.undone', { code }));
      onChanged();
    },
  );
  const print = useAct(
    () => foyer.reservations.printReservation({ reservationId }),
    ({ isPrinted }) => {
      if (isPrinted) toast(t('done.printed', { code }));
      onChanged();
    },
  );
  const wasPrinted = detail.history.some(({ kind }) => kind === 'printed');
  if (detail.stage === 'cancelled') return null;
  const close = () => setQuestion(null);
  return (
    <div className={styles.acts}>
      {collect.error === undefined ? null : <ErrorNote error={collect.error} />}
      <OfficeButton
        variant={isCollected ? 'secondary' : 'primary'}
        isBusy={collect.isBusy}
        onPress={collect.run}
      >
        {t(isCollected ? 'undoCollected' : 'markCollected')}
      </OfficeButton>
      {print.error === undefined ? null : <ErrorNote error={print.error} />}
      <OfficeButton isBusy={print.isBusy} onPress={print.run}>
        {t(wasPrinted ? 'printAgain' : 'print')}
      </OfficeButton>
      <OfficeButton isDisabled={!detail.mayBeMoved} onPress={() => setQuestion('move')}>
        {t('move')}
      </OfficeButton>
      <OfficeButton
        variant="danger"
        isDisabled={!detail.mayBeCancelled}
        onPress={() => setQuestion('cancel')}
      >
        {t('cancel')}
      </OfficeButton>
      {detail.mayBeCancelled ? null : <p className={styles.dim}>{t('hasBegun')}</p>}
      {question === 'cancel' ? <CancelDialog detail={detail} onDone={onChanged} onClose={close} /> : null}
      {question === 'move' ? <MoveDialog detail={detail} onDone={onChanged} onClose={close} /> : null}
    </div>
  );
}

function History({ entries }: { entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation('office-reservations');
  return (
    <section>
      <h3>{t('history')}</h3>
      <ol className={styles.history}>
        {entries.map((entry, index) => (
          <li key={index}>
            <strong>{t(`happened.${entry.kind}`)}</strong>
            {entry.kind === 'moved' ? (
              <div>{t('fromTo', { from: entry.fromSeats.join(', '), to: entry.toSeats.join(', ') })}</div>
            ) : null}
            {entry.reason ? <div>{entry.reason}</div> : null}
            <small>
              {entry.by
                ? t('byAt', { by: entry.by, at: formatDateTime(entry.at) })
                : formatDateTime(entry.at)}
            </small>
          </li>
        ))}
      </ol>
    </section>
  );
}
