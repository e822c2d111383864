import type { SeatName } from '../../../electron/contract/values';
import { findLayoutFaults, isTooFar, type LayoutFaultKind } from '../../../electron/domain/layout-faults';
import { areaNamesOf } from '../../../electron/domain/seat-names';
import type { Design, DesignSeat, Key } from './design.rules';

/** Something that stands in the way of saving, and the seats and doors that it is about. */
export type Problem = { kind: LayoutFaultKind; keys: readonly Key[]; seats: readonly SeatName[] };

/** As main finds them: by the same rules. */
export function findProblems(design: Design): Problem[] {
  const { entrances, focal, areas } = design;
  const byKey = new Map(design.seats.map((seat) => [seat.key, seat]));
  const spaceOf = ({ companionOf }: DesignSeat) =>
    companionOf === null ? undefined : (byKey.get(companionOf) ?? null);
  const areaName = areaNamesOf(areas);
  const found: Problem[] = findLayoutFaults({ ...design, spaceOf }).map(({ kind, seats }) => ({
    kind,
    keys: seats.map((seat) => seat.key),
    seats: seats.map(({ area, row, number }) => ({ area: areaName(area), row, number })),
  }));
  const farDoors = entrances.filter(isTooFar).map((entrance) => entrance.key);
  if (farDoors.length > 0 || isTooFar(focal)) found.push({ kind: 'tooFar', keys: farDoors, seats: [] });
  return found;
}
