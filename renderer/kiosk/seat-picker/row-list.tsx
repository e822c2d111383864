import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../electron/contract/values';
import type { SeatPlan, SeatPlanRow } from '../../lib/seat-plan';
import { useSeatWords } from '../../lib/seat-words';
import { usePicker, usePickerState } from './picker-context';
import { RowSeat } from './row-seat';
import styles from './row-list.module.css';

/** Everything that the map does, as words on large buttons: a row first, then its seats. */
export function RowList({ seatPlan }: { seatPlan: SeatPlan }) {
  const { t } = useTranslation('seats');
  const words = useSeatWords();
  const picker = usePicker();
  const [row, setRow] = useState(() => firstRow(seatPlan, [...picker.getState().mine]));
  if (!row) return null;
  const areas = [...new Map(seatPlan.rows.map((each) => [each.area, each.areaName]))];
  const rowText = words.row({ area: row.areaName, row: row.label });
  return (
    <div className={styles.list}>
      <div className={styles.areas}>
        {areas.map(([area, areaName]) => (
          <section key={area}>
            {areaName ? <h2>{areaName}</h2> : null}
            <div className={styles.rows} role="group" aria-label={areaName || t('rows')}>
              {seatPlan.rows
                .filter((each) => each.area === area)
                .map((each) => (
                  <RowChoice key={each.id} row={each} isChosen={each === row} onChoose={() => setRow(each)} />
                ))}
            </div>
          </section>
        ))}
      </div>
      <section>
        <h2>{rowText}</h2>
        <div className={styles.seats} role="group" aria-label={rowText} data-every-press>
          {row.seats.map((seat) => (
            <RowSeat key={seat.id} seat={seat} row={row} />
          ))}
        </div>
      </section>
    </div>
  );
}

/** Where something is chosen already, else a good row to begin with. */
function firstRow(seatPlan: SeatPlan, mine: SeatId[]): SeatPlanRow | undefined {
  const chosen = mine.map((seatId) => seatPlan.rows[seatPlan.rowIndexBySeat.get(seatId) ?? -1])[0];
  return chosen ?? seatPlan.rows[Math.floor(seatPlan.rows.length * 0.6)];
}

function RowChoice({
  row,
  isChosen,
  onChoose,
}: {
  row: SeatPlanRow;
  isChosen: boolean;
  onChoose: () => void;
}) {
  const { t } = useTranslation('seats');
  const words = useSeatWords();
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
      <strong>{words.row({ area: '', row: row.label })}</strong>
      <span>{yours > 0 ? t('rowYours', { count: yours }) : state}</span>
    </button>
  );
}
