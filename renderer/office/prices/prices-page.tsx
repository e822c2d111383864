import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PriceCardView } from '../../../electron/contract/prices.contract';
import { formats } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useAsked } from '../../lib/section-link';
import { useSettings } from '../../lib/settings.store';
import { askBefore } from '../../lib/unsaved';
import { useLiveCall } from '../../lib/use-live-call';
import { ErrorNote } from '../ui/error-note';
import { CheckInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { Confirm } from '../ui/office-dialog';
import { OfficePage } from '../ui/office-page';
import { toast } from '../ui/toast';
import { cardDraftOf, emptyCard } from './card-draft';
import { CardForm } from './card-form';
import { CardTable } from './card-table';
import styles from './prices.module.css';
import { usePricesStore } from './prices.store';
import { TicketTypes } from './ticket-types';

export function PricesPage() {
  const { t } = useTranslation('office-prices');
  const { businessDayStartsAtMinute: dayStart, currency } = useSettings();
  const { draft, open, areArchivedShown, showArchived } = usePricesStore();
  const prices = useLiveCall(
    () => foyer.prices.listPrices(),
    [],
    (event) => event.type === 'catalogChanged',
  );
  const { ticketTypes, priceCards } = prices.value ?? { ticketTypes: [], priceCards: [] };
  const draftOf = (one: PriceCardView) => cardDraftOf(one, ticketTypes, dayStart, formats().country);
  const card = priceCards.find(({ id }) => id === draft?.priceCardId);
  const hasTypes = ticketTypes.some((type) => type.state === 'active');
  /** What is half written is not thrown away by a click beside it. */
  const leaveFor = (go: () => void) => askBefore(go, ['prices.card']);
  const openCard = (one: PriceCardView) => leaveFor(() => open(draftOf(one), one.version));
  useAsked(
    'prices',
    ({ card: id }) => {
      const asked = priceCards.find((one) => one.id === id);
      if (!asked) toast(t('cardGone'));
      else if (asked.id !== draft?.priceCardId) openCard(asked);
    },
    prices.value !== undefined,
  );
  return (
    <OfficePage
      title={t('title')}
      subtitle={t('subtitle')}
      actions={
        <OfficeButton
          variant="primary"
          isDisabled={!hasTypes}
          onPress={() => leaveFor(() => open(emptyCard(currency, dayStart)))}
        >
          {t('addCard')}
        </OfficeButton>
      }
      inspector={
        draft ? (
          <>
            <CardForm
              key={draft.priceCardId ?? 'new'}
              draft={draft}
              card={card}
              ticketTypes={ticketTypes}
              onSaved={(isAll) => {
                if (isAll) open(null);
                prices.reload();
              }}
              onClose={() => leaveFor(() => open(null))}
            />
            {card ? <CardEnding card={card} onChanged={prices.reload} /> : null}
          </>
        ) : undefined
      }
    >
      {prices.status === 'failed' ? <ErrorNote error={prices.error} onRetry={prices.reload} /> : null}
      {prices.value ? (
        <>
          <CheckInput label={t('showArchived')} isChecked={areArchivedShown} onChange={showArchived} />
          <CardTable
            cards={priceCards.filter((one) => areArchivedShown || one.state === 'active')}
            ticketTypes={ticketTypes}
            isLoading={prices.status === 'loading'}
            onOpen={openCard}
          />
          <TicketTypes types={ticketTypes} areArchivedShown={areArchivedShown} onChanged={prices.reload} />
        </>
      ) : null}
    </OfficePage>
  );
}

function CardEnding({ card, onChanged }: { card: PriceCardView; onChanged: () => void }) {
  const { t } = useTranslation('office-prices');
  const [isAsking, setAsking] = useState(false);
  const [error, setError] = useState<unknown>();
  async function put(state: PriceCardView['state']) {
    await foyer.prices.changePriceCardState({ priceCardId: card.id, state });
    toast(t(state === 'archived' ? 'archived' : 'restored', { name: card.name }));
    onChanged();
  }
  return (
    <div className={styles.ending}>
      {error === undefined ? null : <ErrorNote error={error} />}
      {card.state === 'active' ? (
        <OfficeButton onPress={() => setAsking(true)}>{t('archive')}</OfficeButton>
      ) : (
        <OfficeButton onPress={() => void put('active').catch(setError)}>{t('restore')}</OfficeButton>
      )}
      {isAsking ? (
        <Confirm
          title={t('archiveCard', { name: card.name })}
          what={<p>{t('archiveCardWhat', { count: card.comingCount })}</p>}
          action={t('archive')}
          tone="plain"
          onConfirm={() => put('archived')}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </div>
  );
}
