import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import type { ReservationDetail } from '../../../electron/contract/reservations.contract';
import type { SeatId } from '../../../electron/contract/values';
import { useAct } from '../../lib/act';
import { formatMoney } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { buildSeatPlan, seatNamesIn } from '../../lib/seat-plan';
import { useSeatWords } from '../../lib/seat-words';
import { useUnsaved } from '../../lib/unsaved';
import { ErrorNote } from '../ui/error-note';
import { CheckInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { toast } from '../ui/toast';
import { OfficeSeatMap } from './office-seat-map';
import { mayTake, seatLooks, toggleSeat } from './desk-seat-looks';
import { useSeats } from './use-seats';
import styles from './reservations.module.css';
import { Refusal } from '../ui/refusal';

type DialogProps = { detail: ReservationDetail; onDone: () => void; onClose: () => void };

/** Other seats for the same tickets, chosen on the house as it stands now. */
export function MoveDialog({ detail, onDone, onClose }: DialogProps) {
  const { t } = useTranslation('office-reservations');
  const { id: reservationId, code, tickets, showtime } = detail.reservation;
  const own = tickets.map((ticket) => ticket.seatId);
  const [chosen, setChosen] = useState<SeatId[]>(own);
  const [allowsLoneSeats, setAllows] = useState(false);
  useUnsaved('dialog', () => chosen.some((id) => !own.includes(id)));
  const seats = useSeats(showtime.id);
  const act = useAct(
    () => foyer.reservations.moveReservation({ reservationId, seatIds: chosen, allowsLoneSeats }),
    () => {
      toast(t('done.moved', { code }));
      onDone();
      onClose();
    },
  );
  const others = seats.value && {
    claimed: seats.value.claimed.filter((claim) => claim.reservationId !== reservationId),
    keptBack: seats.value.keptBack.filter((id) => !own.includes(id)),
    houseSeats: seats.value.houseSeats.filter((id) => !own.includes(id)),
  };
  const looks = others && seatLooks(others, chosen);
  const words = useSeatWords();
  const seatPlan = seats.value && buildSeatPlan(seats.value.layout);
  const mayMove = chosen.length === tickets.length && chosen.some((id) => !own.includes(id));
  return (
    <OfficeDialog
      size="large"
      title={t('moveTitle', { code })}
      onClose={onClose}
      actions={
        <>
          <OfficeButton onPress={onClose}>{t('leave')}</OfficeButton>
          <OfficeButton variant="primary" isDisabled={!mayMove} isBusy={act.isBusy} onPress={act.run}>
            {chosen.length > 6
              ? t('moveToMany', { count: chosen.length })
              : t('moveTo', { seats: seatPlan ? words.seats(seatNamesIn(seatPlan, chosen)) : '' })}
          </OfficeButton>
        </>
      }
    >
      <p>{t('moveHint', { count: tickets.length })}</p>
      <p className={styles.dim}>{t('movePrice', { total: formatMoney(detail.reservation.total) })}</p>
      {seats.status === 'failed' ? <ErrorNote error={seats.error} onRetry={seats.reload} /> : null}
      {seats.value && looks ? (
        <OfficeSeatMap
          layout={seats.value.layout}
          looks={looks}
          onSeat={(seatId) => {
            if (mayTake(looks.get(seatId))) setChosen(toggleSeat(chosen, seatId, tickets.length));
            act.clearError();
          }}
        />
      ) : null}
      <Refusal error={act.error} />
      {isFoyerError(act.error, 'LONE_SEAT') || allowsLoneSeats ? (
        <CheckInput label={t('allowLone')} isChecked={allowsLoneSeats} onChange={setAllows} />
      ) : null}
    </OfficeDialog>
  );
}
