import { useTranslation } from 'react-i18next';
import type { Scheduled } from '../../../electron/contract/schedule.contract';
import { formatTime } from '../../lib/format';
import { alongAxis, type Axis } from './proposed-slot.rules';
import styles from './cancelled-bar.module.css';

export type CancelledBarProps = {
  showtime: Scheduled;
  axis: Axis;
  isSelected: boolean;
  onPress: () => void;
};

/** A strip above the line: what was cancelled takes up no time, and another showtime may stand in its place. */
export function CancelledBar({ showtime, axis, isSelected, onPress }: CancelledBarProps) {
  const { t } = useTranslation('office-schedule');
  const from = alongAxis(showtime.startsAt, axis);
  const { movieTitle: title, startsAt } = showtime;
  return (
    <button
      type="button"
      className={styles.block}
      style={{ insetInlineStart: `${from}%`, inlineSize: `${alongAxis(showtime.endsAt, axis) - from}%` }}
      aria-pressed={isSelected}
      aria-label={t('cancelledName', { title, time: formatTime(startsAt) })}
      title={t('cancelledName', { title, time: formatTime(startsAt) })}
      onClick={onPress}
    >
      <s>{title}</s>
    </button>
  );
}
