import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FoyerError, isFoyerError } from '../../../electron/contract/errors';
import type { PriceCardView, TicketTypeView } from '../../../electron/contract/prices.contract';
import { useSaver } from '../../lib/unsaved';
import { useEdit } from '../../lib/use-edit';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { addressOf } from '../../lib/section-link';
import { useSettings } from '../../lib/settings.store';
import { formats, formatWeekday } from '../../lib/format';
import { EditRefusal } from '../ui/edit-refusal';
import { FormFoot } from '../ui/refusal';
import { CheckInput, TextInput } from '../ui/field';
import { InspectorHead } from '../ui/inspector-head';
import { OfficeButton } from '../ui/office-button';
import { SectionLink } from '../ui/section-link';
import { TimeInput } from '../ui/time-input';
import { toast } from '../ui/toast';
import {
  type CardDraft,
  cardDraftOf,
  cardIn,
  type CardProblems,
  surchargeKinds,
  weekdays,
} from './card-draft';
import styles from './prices.module.css';
import { usePricesStore } from './prices.store';

export type CardFormProps = {
  draft: CardDraft;
  /** Undefined while it is being made. */
  card: PriceCardView | undefined;
  ticketTypes: readonly TicketTypeView[];
  onSaved: () => void;
  onClose: () => void;
};

/** A price card: what each ticket type costs, what seats add, and when it may be used. */
export function CardForm({ draft, card, ticketTypes, onSaved, onClose }: CardFormProps) {
  const { t } = useTranslation('office-prices');
  const { businessDayStartsAtMinute: dayStart } = useSettings();
  const { change, isChanged } = usePricesStore();
  const [isTried, setTried] = useState(false);
  const readDraft = (written: CardDraft) => cardIn(written, dayStart, formats().country);
  const { card: written, problems } = readDraft(draft);
  const asTheirs = (one: PriceCardView, types: readonly TicketTypeView[]) => ({
    draft: cardDraftOf(one, types, dayStart, formats().country),
    version: one.version,
  });
  const edit = useEdit(usePricesStore, {
    save: async (typed, seenVersion) => {
      const { card: next } = readDraft(typed);
      if (!next) return undefined;
      const { priceCardId } = typed;
      if (priceCardId !== null) return foyer.prices.changePriceCard({ priceCardId, seenVersion, card: next });
      await foyer.prices.addPriceCard(next);
      return { version: 0 };
    },
    onSaved: () => {
      toast(t(draft.priceCardId === null ? 'added' : 'saved', { name: draft.name.trim() }));
      onSaved();
    },
    read: async () => {
      const { priceCards, ticketTypes: types } = await foyer.prices.listPrices();
      const theirs = priceCards.find(({ id }) => id === draft.priceCardId);
      if (!theirs) throw new FoyerError('NOT_FOUND', { what: 'priceCard' });
      return asTheirs(theirs, types);
    },
    newest: card && asTheirs(card, ticketTypes),
  });
  const { saving } = edit;
  const errorOf = (key: string) => {
    const problem = problems[key];
    if (key === 'name' && isFoyerError(saving.error, 'NAME_TAKEN')) return errorText(saving.error);
    return isTried && problem ? t(`wrong.${problem}`) : undefined;
  };
  useSaver('prices.card', async () => {
    setTried(true);
    return saving.attempt();
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (written) saving.run();
      }}
    >
      <InspectorHead title={card?.name ?? t('newCard')} onClose={onClose} />
      {card ? (
        <p className={styles.note}>
          {t('keeps', { count: card.comingCount })}{' '}
          {card.comingCount > 0 ? (
            <SectionLink to={addressOf('schedule', { card: card.id })}>
              {t('showComing', { count: card.comingCount })}
            </SectionLink>
          ) : null}
        </p>
      ) : null}
      <TextInput
        label={t('name')}
        value={draft.name}
        error={errorOf('name')}
        onChange={(name) => change({ name })}
      />
      <Sums draft={draft} ticketTypes={ticketTypes} errorOf={errorOf} />
      <Validity draft={draft} errorOf={errorOf} />
      <FormFoot refusal={<EditRefusal {...edit} />}>
        <OfficeButton variant="primary" isSubmit isBusy={saving.isBusy} isDisabled={!isChanged}>
          {draft.priceCardId === null ? t('add') : t('save')}
        </OfficeButton>
        {isTried && !written ? (
          <p className={styles.wrong} role="status">
            {t('somethingWrong')}
          </p>
        ) : null}
      </FormFoot>
    </form>
  );
}

type PartProps = { draft: CardDraft; errorOf: (key: keyof CardProblems) => string | undefined };

function Sums({ draft, ticketTypes, errorOf }: PartProps & { ticketTypes: readonly TicketTypeView[] }) {
  const { t } = useTranslation('office-prices');
  const { change } = usePricesStore();
  const none = errorOf('prices');
  return (
    <>
      <fieldset className={styles.sums}>
        <legend>{t('prices', { currency: draft.currency })}</legend>
        {ticketTypes
          .filter((type) => type.state === 'active')
          .map(({ id, name }) => (
            <TextInput
              key={id}
              label={name}
              type="number"
              value={draft.prices[id] ?? ''}
              error={errorOf(id)}
              onChange={(sum) => change({ prices: { ...draft.prices, [id]: sum } })}
            />
          ))}
        {none ? <p className={styles.wrong}>{t('noPrices')}</p> : <p className={styles.dim}>{t('empty')}</p>}
      </fieldset>
      <fieldset className={styles.sums}>
        <legend>{t('surcharges', { currency: draft.currency })}</legend>
        {surchargeKinds.map((kind) => (
          <TextInput
            key={kind}
            label={t(`kind.${kind}`)}
            type="number"
            value={draft.surcharges[kind] ?? ''}
            error={errorOf(kind)}
            onChange={(sum) => change({ surcharges: { ...draft.surcharges, [kind]: sum } })}
          />
        ))}
      </fieldset>
    </>
  );
}

function Validity({ draft, errorOf }: PartProps) {
  const { t } = useTranslation('office-prices');
  const { change } = usePricesStore();
  const noDays = errorOf('weekdays');
  return (
    <fieldset className={styles.validity}>
      <legend>{t('validity')}</legend>
      <div className={styles.days}>
        {weekdays.map((day) => (
          <CheckInput
            key={day}
            label={formatWeekday(day, 'short')}
            isChecked={draft.weekdays.includes(day)}
            onChange={(isOn) => {
              const others = draft.weekdays.filter((other) => other !== day);
              change({ weekdays: isOn ? [...others, day].toSorted((a, b) => a - b) : others });
            }}
          />
        ))}
      </div>
      {noDays ? <p className={styles.wrong}>{t('noDays')}</p> : null}
      <CheckInput
        label={t('allDay')}
        isChecked={draft.isAllDay}
        onChange={(isAllDay) => change({ isAllDay })}
      />
      {draft.isAllDay ? null : (
        <div className={styles.pair}>
          <TimeInput
            label={t('from')}
            value={draft.from}
            error={errorOf('hours')}
            onChange={(from) => change({ from })}
          />
          <TimeInput label={t('until')} value={draft.until} onChange={(until) => change({ until })} />
        </div>
      )}
      <p className={styles.dim}>{t('startCounts')}</p>
    </fieldset>
  );
}
