import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { House, HouseRow } from './house';
import { usePickerState } from './picker-context';
import { RowSeat } from './row-seat';
import { rowWords } from './seat-words';
import styles from './row-list.module.css';

/** Everything that the map does, as words on large buttons: a row first, then its seats. */
export function RowList({ house }: { house: House }) {
  const { t } = useTranslation('seats');
  const [rowId, setRowId] = useState(() => firstRow(house));
  const firstMine = usePickerState((state) => [...state.mine][0]);
  const mineRow = firstMine === undefined ? undefined : house.rows[house.rowIndexBySeat.get(firstMine) ?? -1];
  const row = house.rows.find((candidate) => candidate.id === rowId) ?? mineRow ?? house.rows[0];
  return (
    <div className={styles.list}>
      <div className={styles.rows} role="group" aria-label={t('rows')}>
        {house.rows.map((each) => (
          <RowChoice key={each.id} row={each} isChosen={each === row} onChoose={() => setRowId(each.id)} />
        ))}
      </div>
      {row ? (
        <section className={styles.chosen} aria-label={rowWords(t, row)}>
          <h2>{rowWords(t, row)}</h2>
          <div className={styles.seats}>
            {row.seats.map((seat, index) => (
              <RowSeat key={seat.id} seat={seat} row={row} isAfterAisle={isAfterAisle(row, index)} />
            ))}
          </div>
        </section>
      ) : null}
    </div>
  );
}

function firstRow(house: House): string | undefined {
  return house.rows[Math.floor(house.rows.length * 0.6)]?.id;
}

function isAfterAisle(row: HouseRow, index: number): boolean {
  const before = row.seats[index - 1];
  const seat = row.seats[index];
  return before !== undefined && seat !== undefined && seat.x - before.x > 1.4;
}

function RowChoice({ row, isChosen, onChoose }: { row: HouseRow; isChosen: boolean; onChoose: () => void }) {
  const { t } = useTranslation('seats');
  const free = usePickerState((state) => row.seats.filter((seat) => !state.taken.has(seat.id)).length);
  const yours = usePickerState((state) => row.seats.filter((seat) => state.mine.has(seat.id)).length);
  const state = free === 0 ? t('rowFull') : t('rowFree', { count: free });
  return (
    <button
      type="button"
      className={styles.row}
      aria-pressed={isChosen}
      data-full={free === 0 || undefined}
      onClick={onChoose}
    >
      <strong>{rowWords(t, row)}</strong>
      <span>{yours > 0 ? t('rowYours', { count: yours }) : state}</span>
    </button>
  );
}
