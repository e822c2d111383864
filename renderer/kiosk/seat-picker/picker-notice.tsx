import type { TFunction } from 'i18next';
import type { SeatId } from '../../../electron/contract/values';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../lib/errors-text';
import { useSettings } from '../../lib/settings.store';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { type SeatPlan, seatNamesIn } from '../../lib/seat-plan';
import { useSeatWords } from '../../lib/seat-words';
import { offerFor } from './party.rules';
import { usePicker, usePickerState } from './picker-context';
import type { PickerNotice as NoticeState } from './picker-state';
import styles from './picker-notice.module.css';

/** What there is to say about the last tap, in the map's place rather than over it. */
export function PickerNotice({ seatPlan }: { seatPlan: SeatPlan }) {
  const { t } = useTranslation('seats');
  const words = useSeatWords();
  const notice = usePickerState((state) => state.notice);
  if (!notice) return null;
  const isWrong = notice.reason === 'failed' || notice.reason === 'lost' || notice.reason === 'quicker';
  return (
    <Notice tone={isWrong ? 'wrong' : 'info'}>
      <div className={styles.notice}>
        <p>{noticeText(t, (ids) => words.seats(seatNamesIn(seatPlan, ids)), notice)}</p>
        <NearestSeats notice={notice} />
      </div>
    </Notice>
  );
}

/** A seat that cannot be had is not the end: the best ones near it, with one press. */
function NearestSeats({ notice }: { notice: NoticeState }) {
  const { t } = useTranslation('seats');
  const picker = usePicker();
  const { largestParty } = useSettings();
  const isFinding = usePickerState((state) => state.isFindingBest);
  const size = usePickerState((state) => offerFor(notice, state, largestParty)?.partySize ?? 0);
  if (size === 0) return null;

  function find() {
    const offer = offerFor(notice, picker.getState(), largestParty);
    if (offer) picker.findBest(offer.partySize, offer.wheelchairSpaces, offer.nearSeatId);
  }

  return (
    <Button isBusy={isFinding} onPress={find}>
      {t('notice.nearest', { count: size })}
    </Button>
  );
}

function noticeText(
  t: TFunction<'seats'>,
  seatsText: (seatIds: readonly SeatId[]) => string,
  notice: NoticeState,
): string {
  switch (notice.reason) {
    case 'taken':
      return t('notice.taken', { seat: seatsText([notice.seatId]) });
    case 'party':
      return t('notice.party', { count: notice.largest });
    case 'companion':
      return t('notice.companion', {
        seat: seatsText([notice.seatId]),
        space: seatsText([notice.spaceId]),
      });
    case 'quicker': {
      const values = { count: notice.seatIds.length, seats: seatsText(notice.seatIds) };
      const rest = notice.isRestHeld ? ` ${t('notice.restHeld')}` : '';
      return t('notice.quicker', values) + rest;
    }
    case 'lost':
    case 'lone':
      return t(`notice.${notice.reason}`, {
        count: notice.seatIds.length,
        seats: seatsText(notice.seatIds),
      });
    case 'failed':
      return errorText(notice.error);
  }
}
