import { useTranslation } from 'react-i18next';
import type { BusinessDay, ShowtimeId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { Empty } from '../../ui/empty';
import { Waiting } from '../../ui/waiting';
import { BrowseFailed } from './browse-failed';
import { SoonestList } from './soonest-list';
import { useFollowedCall } from './use-followed-call';

export type SoonestProps = { today: BusinessDay | null; onShowtime: (showtimeId: ShowtimeId) => void };

export function Soonest({ today, onShowtime }: SoonestProps) {
  const { t } = useTranslation('browse');
  const { value, status, error, reload } = useFollowedCall(() => foyer.listing.listSoonest({}), []);
  if (value && value.showtimes.length > 0) {
    return <SoonestList listing={value} today={today} onShowtime={onShowtime} />;
  }
  if (value) return <Empty title={t('emptySoon')}>{null}</Empty>;
  if (status === 'failed') return <BrowseFailed title={t('failedTitle')} error={error} onTryAgain={reload} />;
  return <Waiting label={t('loading')} />;
}
