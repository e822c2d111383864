import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import type { Retimed } from '../../../electron/contract/schedule.contract';
import { errorText } from '../../lib/errors-text';
import { formatDayShort, formatTime } from '../../lib/format';
import { ErrorNote } from '../ui/error-note';

type NotRetimedProps = {
  error: unknown;
  title: string;
  /** Whose ends were to move. */
  asked: readonly Retimed[];
  onRetry?: () => void;
};

/** Which showtime stands in the way, and why. One that is gone main cannot name any more: here it was seen. */
export function NotRetimed({ error, title, asked, ...ways }: NotRetimedProps) {
  const { t } = useTranslation('office-movies');
  const goneId = isFoyerError(error, 'NOT_FOUND') ? error.details.id : undefined;
  const gone = asked.find(({ id }) => id === goneId);
  const text = gone
    ? t('retime.gone', {
        title,
        day: formatDayShort(gone.businessDay),
        time: formatTime(gone.startsAt),
        auditorium: gone.auditoriumName,
      })
    : errorText(error);
  return <ErrorNote error={error} text={text} {...ways} />;
}
