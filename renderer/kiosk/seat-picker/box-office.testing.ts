import type { HoldView, Layout, Seat, SeatStates } from '../../../electron/contract/booking.contract';
import { FoyerError, type SaleEnd } from '../../../electron/contract/errors';
import type { HoldId, LayoutId, SeatId, SeatKind, ShowtimeId } from '../../../electron/contract/values';
import type { Outside } from './picker-state';

export const seatId = (name: string) => name as SeatId;
const showtimeId = 'showtime' as ShowtimeId;

let layouts = 0;
/** A house from pictures of its rows: `.` a gap, `s` standard, `p` premium, `w` wheelchair, `c` its companion. */
export function aLayout(rows: Record<string, string>, areas = [{ id: 'stalls', name: 'Stalls' }]): Layout {
  const kinds: Record<string, SeatKind> = { s: 'standard', p: 'premium', w: 'wheelchair', c: 'companion' };
  const seats = Object.entries(rows).flatMap(([row, picture], y) => {
    let number = 0;
    let space: string | null = null;
    return [...picture].flatMap((sign, x): Seat[] => {
      const kind = kinds[sign];
      if (!kind) return [];
      const name = `${row}${++number}`;
      if (kind === 'wheelchair') space = name;
      const companionOf = kind === 'companion' && space !== null ? seatId(space) : null;
      const area = areas[Math.min(y, areas.length - 1)]?.id ?? 'stalls';
      return [{ id: seatId(name), row, number: String(number), area, kind, x, y: y + 2, companionOf }];
    });
  });
  layouts += 1;
  return { id: `layout ${layouts}` as LayoutId, screenWidth: 10, focal: { x: 0, y: 5 }, areas, seats };
}

/** The other side of the counter, in memory, as the contract says it behaves; answers only when the test lets it. */
export function aBoxOffice(layout: Layout) {
  const taken = new Set<SeatId>();
  const notForSale = new Set<SeatId>();
  const calls: string[] = [];
  let hold: HoldView | null = null;
  let saleEnd: SaleEnd | null = null;
  let isOpen = true;
  let waiting: (() => void)[] = [];
  let best: SeatId[] = [];
  let lone: SeatId[] = [];

  const states = (): SeatStates => ({ taken: [...taken], notForSale: [...notForSale], hold, saleEnd });
  const turn = () => (isOpen ? Promise.resolve() : new Promise<void>((resolve) => waiting.push(resolve)));
  const take = (seatIds: SeatId[], holdId: HoldId | null) => {
    if (holdId !== null && hold?.id !== holdId) throw new FoyerError('HOLD_EXPIRED', { reason: 'ran_out' });
    const gone = seatIds.filter((seat) => taken.has(seat));
    if (gone.length > 0) throw new FoyerError('SEAT_TAKEN', { seatIds: gone });
    const kept = seatIds.filter((seat) => notForSale.has(seat));
    if (kept.length > 0) throw new FoyerError('SEAT_NOT_FOR_SALE', { seatIds: kept });
    const id = hold?.id ?? (`hold${calls.length}` as HoldId);
    hold =
      seatIds.length === 0
        ? null
        : { id, showtimeId, seatIds, remainingMs: 480_000, renewableBelowMs: 45_000, endsWithSale: false };
    return states();
  };

  const booking = {
    readSeatMap: async () => {
      await turn();
      return { layout, states: states(), showtime: {}, movie: {}, surcharges: [] };
    },
    readSeatStates: async () => {
      const before = states();
      await turn();
      return before;
    },
    holdSeats: async (input: { seatIds: SeatId[]; holdId: HoldId | null }) => {
      calls.push(`hold ${input.seatIds.join(' ')}`.trim());
      await turn();
      return take(input.seatIds, input.holdId);
    },
    holdBestSeats: async (input: { holdId: HoldId | null; nearSeatId: SeatId | null }) => {
      calls.push(input.nearSeatId ? `best near ${input.nearSeatId}` : 'best');
      await turn();
      return take(best, input.holdId);
    },
    readOffer: async () => {
      await turn();
      if (lone.length > 0) throw new FoyerError('LONE_SEAT', { seatIds: lone });
      return {};
    },
    releaseHold: async () => {
      calls.push('release');
      await turn();
      hold = null;
      return {};
    },
  } as unknown as Outside['booking'];

  return {
    booking,
    calls,
    someoneTakes: (...seats: string[]) => seats.forEach((seat) => taken.add(seatId(seat))),
    managerKeeps: (...seats: string[]) => seats.forEach((seat) => notForSale.add(seatId(seat))),
    holdRunsOut: () => (hold = null),
    saleIs: (end: SaleEnd | null) => (saleEnd = end),
    held: () => hold?.seatIds ?? [],
    bestAre: (...seats: string[]) => (best = seats.map(seatId)),
    loneAre: (...seats: string[]) => (lone = seats.map(seatId)),
    /** From now on nothing is answered until `open`. */
    close: () => (isOpen = false),
    open: () => {
      isOpen = true;
      const resolves = waiting;
      waiting = [];
      for (const resolve of resolves) resolve();
    },
  };
}
