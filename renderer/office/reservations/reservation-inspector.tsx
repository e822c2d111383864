import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type {
  HistoryEntry,
  ReservationDetail,
  ToldSeat,
} from '../../../electron/contract/reservations.contract';
import type { ReservationId } from '../../../electron/contract/values';
import { useAct } from '../../lib/act';
import { formatDateTime, formatDayShort, formatMoney, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useSeatWords } from '../../lib/seat-words';
import { addressOf } from '../../lib/section-link';
import { useLiveCall } from '../../lib/use-live-call';
import { ErrorNote } from '../ui/error-note';
import { FactList } from '../ui/fact-list';
import { InspectorHead } from '../ui/inspector-head';
import { OfficeButton } from '../ui/office-button';
import { SectionLink } from '../ui/section-link';
import { toast } from '../ui/toast';
import { CancelDialog } from './cancel-dialog';
import { MoveDialog } from './move-dialog';
import { StageBadge } from './stage-badge';
import styles from './reservations.module.css';
import { Refusal } from '../ui/refusal';

type InspectorProps = { reservationId: ReservationId; onClose: () => void };

/** One reservation: what it is, what happened to it, what can be done with it. */
export function ReservationInspector({ reservationId, onClose }: InspectorProps) {
  const call = useLiveCall(
    () => foyer.reservations.readReservation({ reservationId }),
    [reservationId],
    (event) => event.type === 'seatsChanged',
  );
  return (
    <>
      <InspectorHead
        title={<span className={styles.code}>{call.value?.reservation.code ?? ''}</span>}
        onClose={onClose}
      />
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
  const words = useSeatWords();
  const { reservation } = detail;
  const { showtime } = reservation;
  const who = (
    <>
      <div>{detail.name ?? <em>{t('noName')}</em>}</div>
      {detail.contact ?? t('noContact')}
    </>
  );
  const what = (
    <>
      <div>
        <SectionLink to={addressOf('schedule', { showtime: showtime.id })}>
          {reservation.movie.title}
        </SectionLink>
      </div>
      {formatDayShort(showtime.businessDay)}, {formatTime(showtime.startsAt)} · {showtime.auditoriumName}
      <div>
        <SectionLink to={addressOf('reservations', { seats: showtime.id })}>{t('itsSeats')}</SectionLink>
      </div>
    </>
  );
  return (
    <>
      <div>
        <StageBadge stage={detail.stage} />
      </div>
      <FactList
        facts={[
          { term: t('who'), value: who },
          { term: t('showtime'), value: what },
        ]}
      />
      <table className={styles.tickets}>
        <caption>{t('tickets')}</caption>
        <tbody>
          {reservation.tickets.map((ticket) => (
            <tr key={ticket.seatId}>
              <th scope="row">{words.seats([ticket])}</th>
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
      <Refusal error={collect.error} />
      <OfficeButton
        variant={isCollected ? 'secondary' : 'primary'}
        isBusy={collect.isBusy}
        onPress={collect.run}
      >
        {t(isCollected ? 'undoCollected' : 'markCollected')}
      </OfficeButton>
      <Refusal error={print.error} />
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
  const words = useSeatWords();
  // Entries from before seats had three names tell of them in one text.
  const told = (seats: readonly ToldSeat[]) =>
    [
      words.seats(seats.filter((seat) => typeof seat !== 'string')),
      ...seats.filter((seat) => typeof seat === 'string'),
    ]
      .filter(Boolean)
      .join(', ');
  return (
    <section>
      <h3>{t('history')}</h3>
      <ol className={styles.history}>
        {entries.map((entry, index) => (
          <li key={index}>
            <strong>{t(`happened.${entry.kind}`)}</strong>
            {entry.kind === 'moved' ? (
              <div>{t('fromTo', { from: told(entry.fromSeats), to: told(entry.toSeats) })}</div>
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
