import { sql } from 'kysely';

/** Of a statement with `seat` in it, by the rule of `areaNamesOf`: an area is named where its layout has several. */
const areaName = sql<string>`coalesce((
  select area.name from area
  where area.layout_id = seat.layout_id and area.id = seat.area_id
    and exists (select 1 from area as other where other.layout_id = seat.layout_id and other.id <> seat.area_id)), '')`;

/** The columns of a seat's name, with more beside them: `seatNameOf` reads it of the row. */
export const seatName = [
  areaName.as('area'),
  'seat.row_label as row',
  'seat.number_label as number',
] as const;
