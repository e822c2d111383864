import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { seatNameOf } from '../../../electron/domain/seat-names';
import type { SeatPlan, SeatPlanRow } from '../../lib/seat-plan';
import { useSeatWords } from '../../lib/seat-words';
import type { PlacedRow } from './part-geometry';
import { labelRoomOf } from './row-labels.rules';
import { RowLabels } from './row-labels';
import { SeatMark } from './seat-mark';
import type { drawingOf } from './drawing.rules';

export type MapSeatsProps = {
  seatPlan: SeatPlan;
  rows: readonly PlacedRow[];
  drawing: ReturnType<typeof drawingOf>;
};

/** Rows of seats with their letters. Drawn once; each seat and each row's name then keeps itself up to date. */
export const MapSeats = memo(function MapSeats({ seatPlan, rows, drawing }: MapSeatsProps) {
  const labelRoom = labelRoomOf(rows.map((row) => row.label));
  return rows.map((row) => {
    const houseRow = seatPlan.rows[seatPlan.rowIndexBySeat.get(row.seats[0]?.id ?? ('' as never)) ?? -1];
    return houseRow ? (
      <g key={houseRow.id}>
        <RowLabels row={row} labelRoom={labelRoom} fontSize={drawing.fontSize} />
        <RowSeats seatPlan={seatPlan} houseRow={houseRow} row={row} drawing={drawing} />
      </g>
    ) : null;
  });
});

type RowSeatsProps = Pick<MapSeatsProps, 'seatPlan' | 'drawing'> & { houseRow: SeatPlanRow; row: PlacedRow };

function RowSeats({ seatPlan, houseRow, row, drawing }: RowSeatsProps) {
  const { t } = useTranslation('seats');
  const words = useSeatWords();
  const area = houseRow.areaName;
  return (
    <g role="group" aria-label={words.row({ area, row: houseRow.label })}>
      {row.seats.map(({ id, x, y }) => {
        const seat = seatPlan.seatsById.get(id);
        return seat ? (
          <SeatMark
            key={id}
            seat={seat}
            x={x}
            y={y}
            name={words.seats([{ ...seatNameOf(seat), area }])}
            isNumbered={drawing.isNumbered}
            targetRadius={drawing.targetRadius}
            t={t}
          />
        ) : null;
      })}
    </g>
  );
}
