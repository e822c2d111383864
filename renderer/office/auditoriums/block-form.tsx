import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewSeatBlock } from '../../../electron/contract/auditoriums.contract';
import type { SeatRef } from '../../../electron/domain/seat-names';
import type { OutputOf } from '../../../electron/contract/contract';
import { isFoyerError } from '../../../electron/contract/errors';
import type { AuditoriumId } from '../../../electron/contract/values';
import { ranges } from '../../../electron/domain/bounds';
import { DateInput } from '../ui/date-input';
import { CheckInput, SelectInput, TextInput } from '../ui/field';
import { Refusal } from '../ui/refusal';
import { OfficeButton } from '../ui/office-button';
import { Confirm } from '../ui/office-dialog';
import { TimeInput } from '../ui/time-input';
import { toast } from '../ui/toast';
import { isUnreadable, useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { useKeptState } from '../../lib/kept-state';
import { foyer } from '../../lib/foyer-client';
import { todayHere } from './today-here';
import { readNumber } from './numbers';
import { TouchedList } from './touched-list';
import styles from './designer.module.css';

type BlockFormProps = {
  auditoriumId: AuditoriumId;
  seats: readonly SeatRef[];
  onAdded: () => void;
};
type Draft = {
  kind: NewSeatBlock['kind'];
  fromDay: string;
  fromTime: string;
  isOpen: boolean;
  untilDay: string;
  untilTime: string;
  minutes: string;
  reason: string;
};

/** Main is asked what it would touch before anything is written. */
export function BlockForm({ auditoriumId, seats, onAdded }: BlockFormProps) {
  const { t } = useTranslation('office-auditoriums');
  const [first] = useState<Draft>(() => firstDraft(Date.now()));
  const [draft, setDraft] = useKeptState(`auditoriums.block ${auditoriumId}`, first);
  const [preview, setPreview] = useState<{ block: NewSeatBlock; touches: Preview } | null>(null);
  const minutes = readNumber(draft.minutes, ranges.releaseMinutes);
  const isMinutesRight = draft.kind !== 'house' || (minutes !== null && Number.isInteger(minutes));
  const block = toBlock(auditoriumId, seats, draft, minutes);
  const asking = useAct(
    async () => ({ block, touches: await foyer.auditoriums.previewBlock(block) }),
    setPreview,
  );
  const set = (change: Partial<Draft>) => {
    asking.clearError();
    setDraft({ ...draft, ...change });
  };
  const fault = blockFault(asking.error);
  const mayAsk =
    seats.length > 0 &&
    isMinutesRight &&
    draft.fromDay !== '' &&
    draft.fromTime !== '' &&
    (draft.isOpen || (draft.untilDay !== '' && draft.untilTime !== ''));
  return (
    <>
      <h2>{t('keepBack')}</h2>
      <p>{seats.length === 0 ? t('chooseSeats') : t('seatsSelected', { count: seats.length })}</p>
      <SelectInput
        label={t('why')}
        value={draft.kind}
        onChange={(kind) => set({ kind })}
        options={[
          { value: 'out_of_order', label: t('block.out_of_order') },
          { value: 'house', label: t('block.house') },
        ]}
      />
      <div className={styles.pair}>
        <DateInput
          label={t('fromDay')}
          value={draft.fromDay}
          onChange={(fromDay) => set({ fromDay })}
          error={fault.from}
        />
        <TimeInput label={t('fromTime')} value={draft.fromTime} onChange={(fromTime) => set({ fromTime })} />
      </div>
      <CheckInput label={t('openEnd')} isChecked={draft.isOpen} onChange={(isOpen) => set({ isOpen })} />
      {draft.isOpen ? null : (
        <div className={styles.pair}>
          <DateInput
            label={t('untilDay')}
            value={draft.untilDay}
            onChange={(untilDay) => set({ untilDay })}
            error={fault.until}
          />
          <TimeInput
            label={t('untilTime')}
            value={draft.untilTime}
            onChange={(untilTime) => set({ untilTime })}
          />
        </div>
      )}
      {draft.kind === 'house' ? (
        <TextInput
          label={t('releaseMinutes')}
          type="number"
          value={draft.minutes}
          onChange={(text) => set({ minutes: text })}
          error={isMinutesRight ? undefined : t('wrong.minutes')}
        />
      ) : null}
      <TextInput label={t('reason')} value={draft.reason} onChange={(reason) => set({ reason })} />
      {fault.from || fault.until ? null : <Refusal error={asking.error} />}
      <OfficeButton variant="primary" isDisabled={!mayAsk} isBusy={asking.isBusy} onPress={asking.run}>
        {t('keepBack')}
      </OfficeButton>
      {preview ? (
        <Confirm
          title={t('keepBackTitle', { count: preview.block.seats.length })}
          what={<Touches {...preview.touches} />}
          action={t('keepBack')}
          tone={preview.touches.reservations.length > 0 ? 'danger' : 'plain'}
          onConfirm={async () => {
            await foyer.auditoriums.addBlock(preview.block);
            toast(t('keptBackToast', { count: preview.block.seats.length }));
            onAdded();
          }}
          onClose={() => setPreview(null)}
        />
      ) : null}
    </>
  );
}

type Preview = OutputOf<'auditoriums.previewBlock'>;

function Touches({ reservations, heldSeats, showtimes }: Preview) {
  const { t } = useTranslation('office-auditoriums');
  return (
    <>
      <p>{t('touchesShowtimes', { count: showtimes })}</p>
      {heldSeats > 0 ? <p>{t('touchesHeld', { count: heldSeats })}</p> : null}
      {reservations.length > 0 ? (
        <>
          <p>{t('touchesReservations', { count: reservations.length })}</p>
          <TouchedList reservations={reservations} />
        </>
      ) : (
        <p>{t('touchesNobody')}</p>
      )}
    </>
  );
}

function firstDraft(now: number): Draft {
  const today = todayHere(now);
  return {
    kind: 'out_of_order',
    fromDay: today,
    fromTime: '00:00',
    isOpen: true,
    untilDay: today,
    untilTime: '23:59',
    minutes: '60',
    reason: '',
  };
}

function toBlock(
  auditoriumId: AuditoriumId,
  seats: readonly SeatRef[],
  draft: Draft,
  minutes: number | null,
): NewSeatBlock {
  return {
    auditoriumId,
    seats: [...seats],
    kind: draft.kind,
    fromLocal: `${draft.fromDay}T${draft.fromTime}`,
    untilLocal: draft.isOpen ? null : `${draft.untilDay}T${draft.untilTime}`,
    releaseMinutes: draft.kind === 'house' ? minutes : null,
    reason: draft.reason,
  };
}

/** What main refused, beside the field it is about. */
function blockFault(error: unknown): { from?: string; until?: string } {
  if (isUnreadable(error, 'untilLocal')) return { until: errorText(error) };
  if (isUnreadable(error, 'fromLocal') || isFoyerError(error, 'LOCAL_TIME_MISSING'))
    return { from: errorText(error) };
  return {};
}
