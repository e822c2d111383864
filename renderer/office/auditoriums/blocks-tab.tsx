import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatBlock } from '../../../electron/contract/auditoriums.contract';
import { formatDayTime } from '../../lib/format';
import { Badge } from '../ui/badge';
import { DataTable, type TableColumn } from '../ui/data-table';
import { EmptyState } from '../ui/empty-state';
import { OfficeButton } from '../ui/office-button';
import { Confirm } from '../ui/office-dialog';
import { OfficePage } from '../ui/office-page';
import { areaNamesOf, seatKey } from '../../../electron/domain/seat-names';
import { useSeatWords } from '../../lib/seat-words';
import { foyer } from '../../lib/foyer-client';
import { useCall } from '../../lib/use-call';
import { AuditoriumTabs, BackButton, type Auditorium } from './auditorium-header';
import { BlockForm } from './block-form';
import { type BlockGroup, groupBlocks } from './block-groups.rules';
import { Canvas } from './canvas';
import { fromLayout } from './design.rules';
import { createDesigner } from './designer.store';
import { TouchedList } from './touched-list';
import styles from './designer.module.css';

/** Seats kept from sale: choose them on the plan, say from when and until when; those that are kept, and whom it touches. */
export function BlocksTab({ auditorium: { auditorium, layout, blocks } }: { auditorium: Auditorium }) {
  const { t } = useTranslation('office-auditoriums');
  // A plan to choose on, not to draw: each version has a page of its own.
  const [designer] = useState(() => createDesigner(fromLayout(layout)));
  const selection = designer((state) => state.selection);
  const seats = designer((state) => state.history.present).seats.filter((seat) => selection.has(seat.key));
  const marks = useMemo(
    () => new Map(blocks.map((block) => [seatKey(block), t(`block.${block.kind}`)])),
    [blocks, t],
  );
  return (
    <OfficePage
      title={auditorium.name}
      subtitle={t('blocksSubtitle')}
      actions={<BackButton />}
      inspector={
        <BlockForm
          auditoriumId={auditorium.id}
          seats={seats.map(({ area, row, number }) => ({ area, row, number }))}
          onAdded={() => designer.select([])}
        />
      }
    >
      <AuditoriumTabs auditoriumId={auditorium.id} tab="blocks" />
      <div className={styles.choosing}>
        <Canvas designer={designer} mayEdit={false} marks={marks} />
      </div>
      <BlockTable auditorium={auditorium} areas={layout.areas} blocks={blocks} />
    </OfficePage>
  );
}

type BlockTableProps = {
  auditorium: Auditorium['auditorium'];
  areas: Auditorium['layout']['areas'];
  blocks: readonly SeatBlock[];
};

function BlockTable({ auditorium, areas, blocks }: BlockTableProps) {
  const { t } = useTranslation('office-auditoriums');
  const groups = useMemo(() => groupBlocks(blocks, areaNamesOf(areas)), [blocks, areas]);
  const [chosen, setChosen] = useState<BlockGroup | null>(null);
  const touched = useCall(
    () => foyer.auditoriums.listTouched({ auditoriumId: auditorium.id }),
    [auditorium.id, blocks],
  );
  const words = useSeatWords();
  const seatsOf = ({ seats }: BlockGroup) => words.seats(seats);
  return (
    <>
      <DataTable
        name={t('tab.blocks')}
        columns={columnsFor(t, seatsOf, setChosen)}
        rows={groups}
        rowKey={(group) => group.key}
        empty={
          <EmptyState title={t('noBlocks')}>
            <p>{t('noBlocksText')}</p>
          </EmptyState>
        }
      />
      {touched.value && touched.value.reservations.length > 0 ? (
        <section>
          <h2>{t('touchedTitle')}</h2>
          <TouchedList reservations={touched.value.reservations} />
        </section>
      ) : null}
      {chosen ? (
        <Confirm
          title={t('putBackTitle', { seats: seatsOf(chosen) })}
          what={t('putBackWhat')}
          action={t('putBack')}
          tone="plain"
          onConfirm={() =>
            foyer.auditoriums.removeBlocks({ auditoriumId: auditorium.id, blockIds: chosen.ids })
          }
          onClose={() => setChosen(null)}
        />
      ) : null}
    </>
  );
}

function kindWords(t: TFunction<'office-auditoriums'>, group: BlockGroup): string {
  return group.kind === 'house'
    ? t('houseUntil', { count: group.releaseMinutes ?? 0 })
    : t('block.out_of_order');
}

function columnsFor(
  t: TFunction<'office-auditoriums'>,
  seatsOf: (group: BlockGroup) => string,
  onPutBack: (group: BlockGroup) => void,
): TableColumn<BlockGroup>[] {
  return [
    { id: 'seats', title: t('seats'), cell: seatsOf, sortValue: seatsOf },
    { id: 'kind', title: t('why'), cell: (group) => kindWords(t, group), sortValue: (group) => group.kind },
    {
      id: 'from',
      title: t('from'),
      cell: (group) => formatDayTime(group.fromAt),
      sortValue: (group) => group.fromAt,
    },
    {
      id: 'until',
      title: t('until'),
      cell: (group) => (group.untilAt === null ? t('openEnd') : formatDayTime(group.untilAt)),
      sortValue: (group) => group.untilAt,
    },
    { id: 'reason', title: t('reason'), cell: (group) => group.reason },
    {
      id: 'touched',
      title: t('touchedShort'),
      cell: (group) => (group.touched > 0 ? <Badge tone="attention">{group.touched}</Badge> : 0),
      align: 'end',
    },
    {
      id: 'remove',
      title: t('backOnSale'),
      cell: (group) => (
        <OfficeButton variant="quiet" onPress={() => onPutBack(group)}>
          {t('putBack')}
        </OfficeButton>
      ),
    },
  ];
}
