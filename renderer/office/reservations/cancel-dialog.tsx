import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReservationDetail } from '../../../electron/contract/reservations.contract';
import { longest } from '../../../electron/domain/bounds';
import { useAct } from '../../lib/act';
import { formatMoney } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { toast } from '../ui/toast';
import { Refusal } from '../ui/refusal';

type DialogProps = { detail: ReservationDetail; onDone: () => void; onClose: () => void };

/** Says what goes, and asks why: the reason stands in the journal. */
export function CancelDialog({ detail, onDone, onClose }: DialogProps) {
  const { t } = useTranslation('office-reservations');
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { id: reservationId, code, tickets, total } = detail.reservation;
  const act = useAct(
    () => foyer.reservations.cancelReservation({ reservationId, reason }),
    () => {
      toast(t('done.cancelled', { code }));
      onDone();
      onClose();
    },
  );
  const cancel = () => (reason.trim() === '' ? setIsMissing(true) : act.run());
  return (
    <OfficeDialog
      title={t('cancelTitle', { code })}
      onClose={onClose}
      actions={
        <>
          <OfficeButton onPress={onClose}>{t('keep')}</OfficeButton>
          <OfficeButton variant="danger" isBusy={act.isBusy} onPress={cancel}>
            {t('cancel')}
          </OfficeButton>
        </>
      }
    >
      <p>{t('cancelWhat', { count: tickets.length, total: formatMoney(total) })}</p>
      <TextInput
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        isFocused
        error={isMissing ? t('reasonMissing') : undefined}
        onChange={(text) => {
          setReason(text.slice(0, longest.reason));
          setIsMissing(false);
        }}
      />
      <Refusal error={act.error} />
    </OfficeDialog>
  );
}
