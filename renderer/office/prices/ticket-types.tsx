import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { TicketTypeView } from '../../../electron/contract/prices.contract';
import { useAct } from '../../lib/act';
import { useKeptState } from '../../lib/kept-state';
import { foyer } from '../../lib/foyer-client';
import { ErrorNote } from '../ui/error-note';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { Confirm } from '../ui/office-dialog';
import { toast } from '../ui/toast';
import styles from './prices.module.css';
import { TicketTypeLine } from './ticket-type-line';
import { swapped } from './ticket-order.rules';
import { Refusal } from '../ui/refusal';

export type TicketTypesProps = {
  /** All of them, in their order. */
  types: readonly TicketTypeView[];
  areArchivedShown: boolean;
  onChanged: () => void;
};

/** The ticket types in the order in which the kiosk offers them. */
export function TicketTypes({ types, areArchivedShown, onChanged }: TicketTypesProps) {
  const { t } = useTranslation('office-prices');
  const [error, setError] = useState<unknown>();
  const [archiving, setArchiving] = useState<TicketTypeView | null>(null);
  const shown = types.filter((type) => areArchivedShown || type.state === 'active');
  function act(work: Promise<unknown>) {
    setError(undefined);
    work.then(onChanged, setError);
  }
  return (
    <section className={styles.types} aria-label={t('types')}>
      <h2>{t('types')}</h2>
      <p className={styles.dim}>{t('typesHint')}</p>
      {error === undefined ? null : <ErrorNote error={error} />}
      <ul>
        {shown.map((type, index) => (
          <TicketTypeLine
            // A name that was saved is the one to begin from.
            key={`${type.id} ${type.name}`}
            type={type}
            isFirst={index === 0}
            isLast={index === shown.length - 1}
            onMove={(by) => {
              const ticketTypeIds = swapped(types, type.id, shown[index + by]!.id);
              act(foyer.prices.orderTicketTypes({ ticketTypeIds }));
            }}
            onArchive={() => setArchiving(type)}
            onRestore={() =>
              act(foyer.prices.changeTicketTypeState({ ticketTypeId: type.id, state: 'active' }))
            }
            onChanged={onChanged}
          />
        ))}
      </ul>
      <NewTicketType onAdded={onChanged} />
      {archiving ? (
        <Confirm
          title={t('archiveType', { name: archiving.name })}
          what={
            <p>
              {t('archiveTypeWhat', {
                count: archiving.priceCards.length,
                cards: archiving.priceCards.join(', '),
              })}
            </p>
          }
          action={t('archive')}
          tone="plain"
          onConfirm={async () => {
            await foyer.prices.changeTicketTypeState({ ticketTypeId: archiving.id, state: 'archived' });
            onChanged();
          }}
          onClose={() => setArchiving(null)}
        />
      ) : null}
    </section>
  );
}

function NewTicketType({ onAdded }: { onAdded: () => void }) {
  const { t } = useTranslation('office-prices');
  const [name, setName] = useKeptState('prices.newType', '');
  const adding = useAct(
    () => foyer.prices.addTicketType({ name }),
    () => {
      toast(t('added', { name: name.trim() }));
      setName('');
      onAdded();
    },
  );
  return (
    <form
      className={styles.line}
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim()) adding.run();
      }}
    >
      <TextInput label={t('newType')} value={name} onChange={setName} />
      <OfficeButton isSubmit isBusy={adding.isBusy} isDisabled={name.trim() === ''}>
        {t('addType')}
      </OfficeButton>
      <Refusal error={adding.error} />
    </form>
  );
}
