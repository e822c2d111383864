import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Retimed } from '../../../electron/contract/schedule.contract';
import type { ShowtimeId } from '../../../electron/contract/values';
import { typedWhole } from '../../../electron/domain/typed-number';
import { isWithin, ranges } from '../../../electron/domain/bounds';
import { useAct } from '../../lib/act';
import { formatDayShort, formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { addressOf } from '../../lib/section-link';
import { useCall } from '../../lib/use-call';
import { useSettled } from '../../lib/use-settled';
import { ErrorNote } from '../ui/error-note';
import { CheckInput, TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { Seen } from '../ui/refusal';
import { SectionLink } from '../ui/section-link';
import { toast } from '../ui/toast';
import type { Retiming } from './movies.store';
import { NotRetimed } from './not-retimed';
import styles from './retime-dialog.module.css';

type Moved = { byMinutes: number; showtimes: Retimed[] };

/** A film's length is another: its showtimes to come, and which of their ends move along. */
export function RetimeDialog({ of, onClose }: { of: Retiming; onClose: () => void }) {
  const [moved, setMoved] = useState<Moved | null>(null);
  return moved ? (
    <Done of={of} moved={moved} onClose={onClose} />
  ) : (
    <Choice of={of} onMoved={setMoved} onClose={onClose} />
  );
}

type ChoiceProps = { of: Retiming; onMoved: (moved: Moved) => void; onClose: () => void };

function Choice({ of: { movieId, title, byMinutes: known }, onMoved, onClose }: ChoiceProps) {
  const { t } = useTranslation('office-movies');
  const [typed, setTyped] = useState('');
  // Where the film was just changed all of them are meant; else some may have been moved before.
  const [turned, setTurned] = useState<ReadonlySet<ShowtimeId>>(new Set());
  const isChosen = (id: ShowtimeId) => turned.has(id) !== (known !== null);
  const settled = boundedMinutes(useSettled(typed));
  const byMinutes = known ?? settled;
  const plan = useCall(
    async () => (byMinutes === 0 ? [] : (await foyer.schedule.planRetime({ movieId, byMinutes })).showtimes),
    [movieId, byMinutes],
  );
  const showtimes = plan.value ?? [];
  const fitting = showtimes.filter(({ problem }) => problem === null);
  const stuck = showtimes.filter(({ problem }) => problem !== null);
  const chosen = fitting.filter(({ id }) => isChosen(id));
  const moving = useAct(async () => {
    await foyer.schedule.retimeShowtimes({ movieId, byMinutes, showtimes: chosen.map(asSeen) });
    return { byMinutes, showtimes: chosen.map((one) => ({ ...one, version: one.version + 1 })) };
  }, onMoved);
  // What is under way is waited for: its end is said.
  const close = () => (moving.isBusy ? undefined : onClose());
  return (
    <OfficeDialog
      title={t('retime.title', { title })}
      size="large"
      onClose={close}
      actions={
        <>
          <OfficeButton isBusy={moving.isBusy} onPress={close}>
            {t('retime.leave')}
          </OfficeButton>
          <OfficeButton
            variant="primary"
            isBusy={moving.isBusy}
            isDisabled={chosen.length === 0}
            onPress={moving.run}
          >
            {t('retime.move', { count: chosen.length })}
          </OfficeButton>
        </>
      }
    >
      {moving.error === undefined ? null : (
        <Seen of={moving.error}>
          <NotRetimed error={moving.error} title={title} asked={showtimes} onRetry={plan.reload} />
        </Seen>
      )}
      {plan.status === 'failed' ? <ErrorNote error={plan.error} onRetry={plan.reload} /> : null}
      {known === null ? (
        <TextInput
          label={t('retime.by')}
          type="number"
          value={typed}
          error={typed.trim() !== '' && boundedMinutes(typed) === 0 ? t('retime.unread') : undefined}
          onChange={setTyped}
          isFocused
        />
      ) : (
        <p>{t(known > 0 ? 'retime.longer' : 'retime.shorter', { count: Math.abs(known) })}</p>
      )}
      {fitting.length > 0 ? <p>{t('retime.what')}</p> : null}
      <ul className={styles.list}>
        {fitting.map((one) => (
          <li key={one.id}>
            <CheckInput
              label={<Words of={one} />}
              isChecked={isChosen(one.id)}
              onChange={() => setTurned(withTurned(turned, one.id))}
            />
          </li>
        ))}
      </ul>
      {stuck.length > 0 ? <Stuck showtimes={stuck} /> : null}
    </OfficeDialog>
  );
}

function asSeen({ id, version }: Retimed) {
  return { showtimeId: id, seenVersion: version };
}

/** No change for what is no number of minutes yet. */
function boundedMinutes(typed: string): number {
  const minutes = typedWhole(typed);
  return isWithin(minutes, ranges.retimeMinutes) ? minutes : 0;
}

function withTurned(ids: ReadonlySet<ShowtimeId>, id: ShowtimeId): ReadonlySet<ShowtimeId> {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return next;
}

function Words({
  of: { businessDay, startsAt, endsAt, newEndsAt, auditoriumName, ...rest },
}: {
  of: Retimed;
}) {
  const { t } = useTranslation('office-movies');
  const { reservedSeats, shortTurnaround } = rest;
  return (
    <>
      <strong>
        {formatDayShort(businessDay)}, {formatTime(startsAt)}
      </strong>{' '}
      · {auditoriumName} · {t('retime.ends', { now: formatTime(newEndsAt), before: formatTime(endsAt) })}
      {reservedSeats > 0 ? ` · ${t('retime.reserved', { count: reservedSeats })}` : null}
      {shortTurnaround === null ? null : ` · ${t('retime.short', { count: shortTurnaround })}`}
    </>
  );
}

/** Those whose auditorium is needed by then: they stay as they are until somebody makes room. */
function Stuck({ showtimes }: { showtimes: readonly Retimed[] }) {
  const { t } = useTranslation('office-movies');
  return (
    <section className={styles.stuck}>
      <h3>{t('retime.stuck', { count: showtimes.length })}</h3>
      <ul className={styles.list}>
        {showtimes.map(({ id, businessDay, startsAt, auditoriumName, problem }) => (
          <li key={id}>
            <SectionLink to={addressOf('schedule', { showtime: id })}>
              {formatDayShort(businessDay)}, {formatTime(startsAt)}
            </SectionLink>{' '}
            · {auditoriumName} ·{' '}
            {problem?.kind === 'overlap'
              ? t('retime.overlap', {
                  count: problem.minutes,
                  title: problem.otherTitle,
                  time: formatTime(problem.otherStartsAt),
                })
              : t('retime.length')}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Said until it is closed: this is the only moment at which it can be taken back with one press. */
function Done({
  of: { movieId, title },
  moved,
  onClose,
}: {
  of: Retiming;
  moved: Moved;
  onClose: () => void;
}) {
  const { t } = useTranslation('office-movies');
  const count = moved.showtimes.length;
  const undoing = useAct(
    () =>
      foyer.schedule.retimeShowtimes({
        movieId,
        byMinutes: -moved.byMinutes,
        showtimes: moved.showtimes.map(asSeen),
      }),
    () => {
      toast(t('retime.undone', { count }));
      onClose();
    },
  );
  return (
    <OfficeDialog
      title={t('retime.title', { title })}
      isRead
      onClose={onClose}
      actions={
        <>
          <OfficeButton isDisabled={undoing.isBusy} onPress={onClose}>
            {t('close')}
          </OfficeButton>
          <OfficeButton isBusy={undoing.isBusy} onPress={undoing.run}>
            {t('retime.undo')}
          </OfficeButton>
        </>
      }
    >
      <p>{t('retime.done', { count })}</p>
      {undoing.error === undefined ? null : (
        <Seen of={undoing.error}>
          <p role="alert">{t('retime.notUndone')}</p>
          <NotRetimed error={undoing.error} title={title} asked={moved.showtimes} />
        </Seen>
      )}
    </OfficeDialog>
  );
}
