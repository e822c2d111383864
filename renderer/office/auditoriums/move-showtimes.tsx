import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditoriumId, ShowtimeId } from '../../../electron/contract/values';
import { formatDayTime } from '../../lib/format';
import { CheckInput } from '../ui/field';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { toast } from '../ui/toast';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { useCall } from '../../lib/use-call';
import styles from './designer.module.css';
import { Refusal } from '../ui/refusal';

type MoveShowtimesProps = { auditoriumId: AuditoriumId; onClose: () => void };

/** Offers the showtimes that may take the newest layout; those with reservations keep theirs. */
export function MoveShowtimes({ auditoriumId, onClose }: MoveShowtimesProps) {
  const { t } = useTranslation('office-auditoriums');
  const { value, error, reload } = useCall(
    () => foyer.auditoriums.listMovable({ auditoriumId }),
    [auditoriumId],
  );
  const [left, setLeft] = useState<ReadonlySet<ShowtimeId>>(new Set());
  const chosen = (value?.movable ?? []).filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const moving = useAct(
    () => foyer.auditoriums.moveShowtimes({ auditoriumId, showtimeIds: chosen }),
    ({ moved, kept }) => {
      toast(
        [t('moved', { count: moved.length }), kept.length > 0 ? t('keptLate', { count: kept.length }) : '']
          .join(' ')
          .trim(),
      );
      onClose();
    },
  );
  const isNone = value?.movable.length === 0;
  return (
    <OfficeDialog
      title={t('moveTitle')}
      onClose={onClose}
      actions={
        isNone ? (
          <OfficeButton variant="primary" onPress={onClose}>
            {t('close')}
          </OfficeButton>
        ) : (
          <>
            <OfficeButton onPress={onClose}>{t('leaveThem')}</OfficeButton>
            <OfficeButton
              variant="primary"
              isBusy={moving.isBusy}
              isDisabled={chosen.length === 0}
              onPress={moving.run}
            >
              {t('move', { count: chosen.length })}
            </OfficeButton>
          </>
        )
      }
    >
      {error === undefined ? null : <ErrorNote error={error} onRetry={reload} />}
      <Refusal error={moving.error} />
      <p>{isNone ? t('moveNone') : t('moveText')}</p>
      {value && value.kept > 0 ? <p>{t('moveKept', { count: value.kept })}</p> : null}
      <div className={styles.list}>
        {value?.movable.map((showtime) => (
          <CheckInput
            key={showtime.id}
            label={`${formatDayTime(showtime.startsAt)} · ${showtime.movieTitle}`}
            isChecked={!left.has(showtime.id)}
            onChange={(isChecked) => {
              const next = new Set(left);
              if (isChecked) next.delete(showtime.id);
              else next.add(showtime.id);
              setLeft(next);
            }}
          />
        ))}
      </div>
    </OfficeDialog>
  );
}
