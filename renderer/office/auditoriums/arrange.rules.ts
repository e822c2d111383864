import {
  type Area,
  changeSeats,
  type Design,
  type DesignSeat,
  type Key,
  type Keys,
  nextRowLabel,
  type Point,
  tidy,
} from './design.rules';
import type { SeatKind } from '../../../electron/contract/values';
import { readLabel, rowKey } from '../../../electron/domain/seat-names';

/** Moves seats and doors. */
export function move(design: Design, keys: Keys, by: Point): Design {
  const shift = <T extends Point & { key: Key }>(thing: T): T =>
    keys.has(thing.key) ? { ...thing, x: tidy(thing.x + by.x), y: tidy(thing.y + by.y) } : thing;
  return { ...design, seats: design.seats.map(shift), entrances: design.entrances.map(shift) };
}

/**
 * Copies of seats, moved by so much. Each row of them gets the next free label of its area, so that no two seats share their names; a
 * companion seat copied without its space is a standard one.
 */
export function copy(design: Design, keys: Keys, by: Point): { design: Design; keys: Keys } {
  const copied = design.seats.filter((seat) => keys.has(seat.key));
  const keyOf = new Map(copied.map((seat, place) => [seat.key, `seat${design.nextKey + place}`]));
  const labels = new Map<string, string>();
  let labelled: Design = design;
  const seats: DesignSeat[] = copied.map((seat) => {
    let row = labels.get(rowKey(seat));
    if (row === undefined) {
      labels.set(rowKey(seat), (row = nextRowLabel(labelled, seat.area)));
      labelled = { ...labelled, seats: [...labelled.seats, { ...seat, row }] };
    }
    const companionOf = seat.companionOf === null ? null : (keyOf.get(seat.companionOf) ?? null);
    return {
      ...seat,
      key: keyOf.get(seat.key)!,
      row,
      kind: seat.kind === 'companion' && companionOf === null ? 'standard' : seat.kind,
      companionOf,
      x: tidy(seat.x + by.x),
      y: tidy(seat.y + by.y),
    };
  });
  return {
    design: {
      ...design,
      seats: [...design.seats, ...seats],
      nextKey: design.nextKey + seats.length,
    },
    keys: new Set(seats.map((seat) => seat.key)),
  };
}

/** Takes away seats and doors; companions of a space that goes are standard seats again. */
export function remove(design: Design, keys: Keys): Design {
  return freeCompanions({
    ...design,
    seats: design.seats.filter((seat) => !keys.has(seat.key)),
    entrances: design.entrances.filter((entrance) => !keys.has(entrance.key)),
  });
}

/** Companion seats take the nearest wheelchair space; where there is none they wait for one, and the drawing says so. */
export function setKind(design: Design, keys: Keys, kind: SeatKind): Design {
  const changed = changeSeats(design, keys, (seat) => ({ ...seat, kind, companionOf: null }));
  if (kind !== 'companion') return freeCompanions(changed, design);
  const freed = freeCompanions(changed, design);
  const spaces = freed.seats.filter((seat) => seat.kind === 'wheelchair');
  return changeSeats(freed, keys, (seat) => ({ ...seat, companionOf: nearest(spaces, seat)?.key ?? null }));
}

/** Of seats among which is one wheelchair space, makes the others its companions. */
export function pair(design: Design, keys: Keys): Design {
  const [space, ...more] = design.seats.filter((seat) => keys.has(seat.key) && seat.kind === 'wheelchair');
  if (!space || more.length > 0) return design;
  const others = new Set([...keys].filter((key) => key !== space.key));
  return changeSeats(design, others, (seat) => ({ ...seat, kind: 'companion', companionOf: space.key }));
}

export function mayPair(design: Design, keys: Keys): boolean {
  return pair(design, keys) !== design && keys.size > 1;
}

function nearest(spaces: readonly DesignSeat[], seat: DesignSeat): DesignSeat | undefined {
  const distance = (space: DesignSeat) => Math.hypot(space.x - seat.x, space.y - seat.y);
  return spaces.toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Companions that had a space in `before` and lost it. */
function freeCompanions(design: Design, before: Design = design): Design {
  const spaces = new Set(design.seats.filter((seat) => seat.kind === 'wheelchair').map((seat) => seat.key));
  const lost = new Set(
    before.seats
      .filter((seat) => seat.companionOf !== null && !spaces.has(seat.companionOf))
      .map((seat) => seat.key),
  );
  return changeSeats(design, lost, (seat) =>
    seat.kind === 'companion' ? { ...seat, kind: 'standard', companionOf: null } : seat,
  );
}

export function setArea(design: Design, keys: Keys, area: string): Design {
  return changeSeats(design, keys, (seat) => ({ ...seat, area }));
}

/** Of that name, with a number where there is one of it. */
export function addArea(design: Design, wanted: string): { design: Design; area: Area } {
  let place = design.areas.length + 1;
  while (design.areas.some((area) => area.id === `area${place}`)) place += 1;
  const names = new Set(design.areas.map((area) => readLabel(area.name.trim())));
  let name = wanted;
  for (let next = 2; names.has(readLabel(name)); next += 1) name = `${wanted} ${next}`;
  const area = { id: `area${place}`, name };
  return { design: { ...design, areas: [...design.areas, area] }, area };
}

export function renameArea(design: Design, id: string, name: string): Design {
  return { ...design, areas: design.areas.map((area) => (area.id === id ? { id, name } : area)) };
}

/** Only one in which nobody sits, and never the last. */
export function mayRemoveArea(design: Design, id: string): boolean {
  return design.areas.length > 1 && design.seats.every((seat) => seat.area !== id);
}

export function removeArea(design: Design, id: string): Design {
  if (!mayRemoveArea(design, id)) return design;
  return { ...design, areas: design.areas.filter((area) => area.id !== id) };
}

export function addEntrance(design: Design, at: Point): { design: Design; keys: Keys } {
  const key = `door${design.nextKey}`;
  return {
    design: {
      ...design,
      entrances: [...design.entrances, { ...at, key }],
      nextKey: design.nextKey + 1,
    },
    keys: new Set([key]),
  };
}

export function setNumber(design: Design, key: Key, number: string): Design {
  return changeSeats(design, new Set([key]), (seat) => ({ ...seat, number }));
}
