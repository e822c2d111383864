import { useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../electron/contract/contract';
import type { SeatId, TicketTypeId } from '../../../electron/contract/values';
import { longest } from '../../../electron/domain/bounds';
import type { Form } from '../../lib/form';
import { formatMoney } from '../../lib/format';
import { CheckInput, SelectInput, TextInput } from '../ui/field';
import type { DeskDraft } from './desk-draft';
import type { priceTickets } from './desk-tickets';
import styles from './reservations.module.css';

type DeskTicketsProps = {
  offer: OutputOf<'reservations.readDeskOffer'>;
  tickets: ReturnType<typeof priceTickets>;
  label: (seatId: SeatId) => string;
  onType: (seatId: SeatId, type: TicketTypeId) => void;
};

/** A ticket type for each seat, and what they come to. */
export function DeskTickets({ offer, tickets, label, onType }: DeskTicketsProps) {
  const { t } = useTranslation('office-reservations');
  const { currency, ticketTypes } = offer;
  return (
    <>
      {tickets.lines.map(({ seatId, ticketTypeId, amount }) => (
        <div key={seatId} className={styles.ticketLine}>
          <SelectInput
            label={label(seatId)}
            value={ticketTypeId}
            onChange={(type) => onType(seatId, type)}
            options={ticketTypes.map((type) => ({ value: type.id, label: type.name }))}
          />
          <span>{formatMoney({ amount, currency })}</span>
        </div>
      ))}
      <p className={styles.sum}>
        {t('total')} <strong>{formatMoney({ amount: tickets.total, currency })}</strong>
      </p>
    </>
  );
}

type PartProps = { draft: DeskDraft; form: Form; onChange: (change: Partial<DeskDraft>) => void };

export function PersonFields({ draft, form, onChange }: PartProps) {
  const { t } = useTranslation('office-reservations');
  return (
    <>
      <TextInput
        label={t('name')}
        value={draft.name}
        onChange={(name) => onChange({ name: name.slice(0, longest.personName) })}
        hint={t('nameHint')}
        error={form.isWrong('name') ? t('nameWrong') : undefined}
        autoComplete="off"
      />
      <TextInput
        label={t('contact')}
        hint={t('contactHint')}
        value={draft.contact}
        onChange={(text) => onChange({ contact: text.slice(0, longest.email) })}
        error={form.isWrong('contact') ? t('contactWrong') : undefined}
        autoComplete="off"
      />
    </>
  );
}

type SayYesProps = PartProps & {
  minimumAge: number | null;
  /** Seats that would be left single. */
  lone: { count: number; seats: string } | null;
};

/** What somebody has to say yes to before it is reserved, and whether the tickets go with them. */
export function SayYes({ draft, form, minimumAge, lone, onChange }: SayYesProps) {
  const { t } = useTranslation('office-reservations');
  const asked = form.isWrong('isAgeConfirmed') ? 'needsAge' : 'needsLone';
  return (
    <>
      {minimumAge === null ? null : (
        <CheckInput
          label={t('ageConfirmed', { age: minimumAge })}
          isChecked={draft.isAgeConfirmed}
          onChange={(isAgeConfirmed) => onChange({ isAgeConfirmed })}
        />
      )}
      {lone ? (
        <>
          <p role="status">{t('leavesLone', lone)}</p>
          <CheckInput
            label={t('allowLone')}
            isChecked={draft.allowsLoneSeats}
            onChange={(allowsLoneSeats) => onChange({ allowsLoneSeats })}
          />
        </>
      ) : null}
      <CheckInput
        label={t('collectedNow')}
        isChecked={draft.isCollected}
        onChange={(isCollected) => onChange({ isCollected })}
      />
      {form.isWrong('isAgeConfirmed') || form.isWrong('allowsLoneSeats') ? (
        <p className={styles.wrong} role="alert">
          {t(asked)}
        </p>
      ) : null}
    </>
  );
}
