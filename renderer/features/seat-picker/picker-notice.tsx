import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { errorText } from '../../lib/errors-text';
import { Notice } from '../../ui/notice';
import type { House } from '../../lib/house';
import { usePickerState } from './picker-context';
import type { PickerNotice as NoticeState } from './picker-state';
import { seatNames } from './seat-words';

/** What there is to say about the last tap, in the map's place rather than over it. */
export function PickerNotice({ house }: { house: House }) {
  const { t, i18n } = useTranslation('seats');
  const notice = usePickerState((state) => state.notice);
  if (!notice) return null;
  const isWrong = notice.reason === 'failed' || notice.reason === 'lost' || notice.reason === 'quicker';
  return <Notice tone={isWrong ? 'wrong' : 'info'}>{noticeText(t, i18n.language, house, notice)}</Notice>;
}

function noticeText(t: TFunction<'seats'>, language: string, house: House, notice: NoticeState): string {
  switch (notice.reason) {
    case 'taken':
      return t('notice.taken', { seat: seatNames(language, house, [notice.seatId]) });
    case 'party':
      return t('notice.party', { count: notice.largest });
    case 'companion':
      return t('notice.companion', {
        seat: seatNames(language, house, [notice.seatId]),
        space: seatNames(language, house, [notice.spaceId]),
      });
    case 'quicker': {
      const values = { count: notice.seatIds.length, seats: seatNames(language, house, notice.seatIds) };
      const rest = notice.isRestHeld ? ` ${t('notice.restHeld')}` : '';
      return t('notice.quicker', values) + rest;
    }
    case 'lost':
    case 'lone':
      return t(`notice.${notice.reason}`, {
        count: notice.seatIds.length,
        seats: seatNames(language, house, notice.seatIds),
      });
    case 'failed':
      return errorText(notice.error);
  }
}
