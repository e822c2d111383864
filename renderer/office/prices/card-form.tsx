import { useTranslation } from 'react-i18next';
import { FoyerError, isFoyerError } from '../../../electron/contract/errors';
import type { PriceCardView, TicketTypeView } from '../../../electron/contract/prices.contract';
import { useSaver } from '../../lib/unsaved';
import { useEdit } from '../../lib/use-edit';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { addressOf } from '../../lib/section-link';
import { useSettings } from '../../lib/settings.store';
import { formats } from '../../lib/format';
import { EditRefusal } from '../ui/edit-refusal';
import { OfficeForm } from '../ui/office-form';
import { FormFoot } from '../ui/refusal';
import { TextInput } from '../ui/field';
import { InspectorHead } from '../ui/inspector-head';
import { OfficeButton } from '../ui/office-button';
import { SectionLink } from '../ui/section-link';
import { toast } from '../ui/toast';
import { type CardDraft, cardDraftOf, cardIn } from './card-draft';
import { Sums, Validity } from './card-fields';
import styles from './prices.module.css';
import { usePricesStore } from './prices.store';

export type CardFormProps = {
  draft: CardDraft;
  /** Undefined while it is being made. */
  card: PriceCardView | undefined;
  ticketTypes: readonly TicketTypeView[];
  /** `isAll`: nothing was typed or opened since. */
  onSaved: (isAll: boolean) => void;
  onClose: () => void;
};

/** A price card: what each ticket type costs, what seats add, and when it may be used. */
export function CardForm({ draft, card, ticketTypes, onSaved, onClose }: CardFormProps) {
  const { t } = useTranslation('office-prices');
  const { businessDayStartsAtMinute: dayStart } = useSettings();
  const { change, isChanged } = usePricesStore();
  const readDraft = (written: CardDraft) => cardIn(written, dayStart, formats().country);
  const { problems } = readDraft(draft);
  const asTheirs = (one: PriceCardView, types: readonly TicketTypeView[]) => ({
    draft: cardDraftOf(one, types, dayStart, formats().country),
    version: one.version,
  });
  const edit = useEdit(usePricesStore, {
    wrong: Object.keys(problems),
    save: async (typed, seenVersion) => {
      const { card: next } = readDraft(typed);
      if (!next) return undefined;
      const { priceCardId } = typed;
      if (priceCardId !== null) return foyer.prices.changePriceCard({ priceCardId, seenVersion, card: next });
      return { version: 0, named: await foyer.prices.addPriceCard(next) };
    },
    onSaved: (_saved, isAll) => {
      toast(t(draft.priceCardId === null ? 'added' : 'saved', { name: draft.name.trim() }));
      onSaved(isAll);
    },
    read: async () => {
      const { priceCards, ticketTypes: types } = await foyer.prices.listPrices();
      const theirs = priceCards.find(({ id }) => id === draft.priceCardId);
      if (!theirs) throw new FoyerError('NOT_FOUND', { what: 'priceCard' });
      return asTheirs(theirs, types);
    },
    newest: card && asTheirs(card, ticketTypes),
  });
  const form = edit.saving;
  const errorOf = (key: string) => {
    const problem = problems[key];
    if (key === 'name' && isFoyerError(form.error, 'NAME_TAKEN')) return errorText(form.error);
    return form.tries > 0 && problem ? t(`wrong.${problem}`) : undefined;
  };
  useSaver('prices.card', form.attempt);
  return (
    <OfficeForm form={form} className={styles.form}>
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
      <FormFoot form={form} refusal={<EditRefusal {...edit} />}>
        <OfficeButton variant="primary" isSubmit isBusy={form.isBusy} isDisabled={!isChanged}>
          {draft.priceCardId === null ? t('add') : t('save')}
        </OfficeButton>
      </FormFoot>
    </OfficeForm>
  );
}
