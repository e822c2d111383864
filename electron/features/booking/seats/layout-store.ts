import type { Layout } from '../../../contract/booking.contract';
import type { LayoutId } from '../../../contract/values';
import type { ReadDatabase } from '../../../database/database';
import { areaNamesOf } from '../../../domain/seat-names';
import { selectAreas, selectLayout, selectSeats } from '../../catalog/auditoriums/layout.reads';
import { arrangeSeatPlan, type SeatPlan } from './seat-rows.rules';
import { orNotFound } from '../../or-not-found';

export type KnownLayout = {
  layout: Layout;
  seatPlan: SeatPlan;
  /** How an area is told of: empty where it is the only one. */
  areaName: (id: string) => string;
};
export type LayoutStore = { read: (db: ReadDatabase, id: LayoutId) => Promise<KnownLayout> };

const layoutsAtMost = 64;

/**
 * Remembers layouts, the last used ones: a layout never changes (the database refuses it), an edited auditorium gets a
 * new one. One store for each database.
 */
export function createLayoutStore(): LayoutStore {
  const known = new Map<LayoutId, KnownLayout>();
  return {
    async read(db, id) {
      const found = known.get(id) ?? (await readLayout(db, id));
      known.delete(id);
      known.set(id, found);
      if (known.size > layoutsAtMost) known.delete(known.keys().next().value!);
      return found;
    },
  };
}

async function readLayout(db: ReadDatabase, id: LayoutId): Promise<KnownLayout> {
  const row = orNotFound('layout', await selectLayout(db, id));
  const areas = await selectAreas(db, id);
  const seats = await selectSeats(db, id);
  const layout: Layout = {
    id,
    screenWidth: row.screen_width,
    focal: { x: row.focal_x, y: row.focal_y },
    areas,
    seats: seats.map((seat) => ({
      id: seat.id,
      row: seat.row_label,
      number: seat.number_label,
      area: seat.area_id,
      kind: seat.kind,
      x: seat.x,
      y: seat.y,
      companionOf: seat.companion_of,
    })),
  };
  return { layout, seatPlan: arrangeSeatPlan(layout), areaName: areaNamesOf(areas) };
}
