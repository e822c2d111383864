import { useTranslation } from 'react-i18next';
import type { PriceCardView, TicketTypeView } from '../../../electron/contract/prices.contract';
import { formatMoney } from '../../lib/format';
import { addressOf } from '../../lib/section-link';
import { useSettings } from '../../lib/settings.store';
import { Badge } from '../ui/badge';
import { DataTable, type TableColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { CountLink } from '../ui/section-link';
import { daysText, hoursText } from './card-words';
import styles from './prices.module.css';
import { usePricesStore } from './prices.store';

export type CardTableProps = {
  cards: readonly PriceCardView[];
  ticketTypes: readonly TicketTypeView[];
  isLoading: boolean;
  onOpen: (card: PriceCardView) => void;
};

/** What everything costs: a line a card, a column a ticket type. */
export function CardTable({ cards, ticketTypes, isLoading, onOpen }: CardTableProps) {
  const { t } = useTranslation('office-prices');
  const draft = usePricesStore((state) => state.draft);
  const offered = ticketTypes.filter((type) => type.state === 'active');
  const columns: TableColumn<PriceCardView>[] = [
    {
      id: 'name',
      title: t('card'),
      sortValue: ({ name }) => name,
      cell: nameCell,
    },
    {
      id: 'validity',
      title: t('validity'),
      width: 'm',
      cell: validityCell,
    },
    ...offered.map((type): TableColumn<PriceCardView> => ({
      id: type.id,
      title: type.name,
      align: 'end',
      cell: (card) => sumOf(card, type),
    })),
    {
      id: 'premium',
      title: t('kind.premium'),
      align: 'end',
      cell: ({ surcharges, currency }) => {
        const amount = surcharges.find((one) => one.seatKind === 'premium')?.amount ?? 0;
        return amount > 0 ? `+${formatMoney({ amount, currency })}` : '–';
      },
    },
    {
      id: 'coming',
      title: t('coming'),
      width: 's',
      align: 'end',
      sortValue: ({ comingCount }) => comingCount,
      cell: comingCell,
    },
  ];
  return (
    <DataTable
      id="priceCards"
      name={t('cards')}
      columns={columns}
      rows={cards}
      rowKey={({ id }) => id}
      onRow={onOpen}
      selectedKey={draft?.priceCardId ?? null}
      isLoading={isLoading}
      isAmongOthers
      empty={
        <EmptyState title={t('noCards')}>
          {offered.length === 0 ? t('noTypesHint') : t('noCardsHint')}
        </EmptyState>
      }
    />
  );
}

function sumOf({ prices, currency }: PriceCardView, type: TicketTypeView): string {
  const price = prices.find((one) => one.ticketTypeId === type.id);
  return price ? formatMoney({ amount: price.amount, currency }) : '–';
}

function comingCell({ id, comingCount }: PriceCardView) {
  return <CountLink count={comingCount} to={addressOf('schedule', { card: id })} />;
}

function nameCell(card: PriceCardView) {
  return <Name card={card} />;
}

function Name({ card: { name, state } }: { card: PriceCardView }) {
  const { t } = useTranslation('office-prices');
  return (
    <span className={styles.cardName}>
      {name} {state === 'archived' ? <Badge>{t('stateName.archived')}</Badge> : null}
    </span>
  );
}

function validityCell(card: PriceCardView) {
  return <Validity card={card} />;
}

function Validity({ card }: { card: PriceCardView }) {
  const { businessDayStartsAtMinute } = useSettings();
  return (
    <>
      {daysText(card.weekdays)}
      <br />
      <span className={styles.dim}>{hoursText(card, businessDayStartsAtMinute)}</span>
    </>
  );
}
