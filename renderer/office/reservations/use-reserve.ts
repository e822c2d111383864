import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { HoldView } from '../../../electron/contract/booking.contract';
import type { OutputOf } from '../../../electron/contract/contract';
import type { RequestId } from '../../../electron/contract/values';
import { type Act, isRefusal, useAct } from '../../lib/act';
import { newRequestId } from '../../lib/foyer-client';
import { toast } from '../ui/toast';
import { useReservationsStore } from './reservations.store';

/** One request id an act: kept when nobody knows whether it was done, new after a refusal. What was reserved is shown. */
export function useReserve(
  hold: HoldView,
  onReserved: () => void,
  reserve: (requestId: RequestId) => Promise<OutputOf<'reservations.reserveAtDesk'> | undefined>,
): Act {
  const { t } = useTranslation('office-reservations');
  const choose = useReservationsStore((state) => state.choose);
  const requestId = useRef(newRequestId());
  const act = useAct(
    () => reserve(requestId.current),
    ({ reservation }) => {
      toast(t('done.reserved', { code: reservation.code }));
      onReserved();
      choose(reservation.id);
    },
  );
  useEffect(() => {
    if (isRefusal(act.error)) requestId.current = newRequestId();
  }, [act.error]);
  useEffect(() => {
    requestId.current = newRequestId();
  }, [hold.id]);
  return act;
}
