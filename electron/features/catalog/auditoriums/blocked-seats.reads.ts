import { type Expression, expressionBuilder } from 'kysely';
import type { ShowtimeId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { jsonList, jsonOfRows } from '../../../database/json';
import type { Tables } from '../../../database/schema';

/** As a column of a query: the seats of a showtime that a block names, whoever has them, each with what `keptSeats` judges. Not of a column of `showtime` or `seat`: it looks through these itself. */
export function blocksOf(showtimeId: Expression<ShowtimeId>) {
  return blockedSeats(expressionBuilder<Tables>())
    .select(({ ref }) =>
      jsonOfRows(
        jsonList(
          ref('seat.id'),
          ref('seat_block.kind'),
          ref('seat_block.release_minutes'),
          ref('seat_block.created_at'),
          ref('showtime.starts_at'),
        ),
      ).as('blocks'),
    )
    .where('showtime.id', '=', showtimeId);
}

/** A block counts for every showtime of which any moment lies in its time. */
export function blockedSeats(db: Pick<ReadDatabase, 'selectFrom'>) {
  return db
    .selectFrom('showtime')
    .innerJoin('seat_block', (join) =>
      join
        .onRef('seat_block.auditorium_id', '=', 'showtime.auditorium_id')
        .onRef('seat_block.from_at', '<', 'showtime.ends_at'),
    )
    .innerJoin('seat', (join) =>
      join
        .onRef('seat.layout_id', '=', 'showtime.layout_id')
        .onRef('seat.area_id', '=', 'seat_block.area_id')
        .onRef('seat.row_label', '=', 'seat_block.row_label')
        .onRef('seat.number_label', '=', 'seat_block.number_label'),
    )
    .where(({ eb, or, ref }) =>
      or([eb('seat_block.until_at', 'is', null), eb('seat_block.until_at', '>', ref('showtime.starts_at'))]),
    );
}
