import type { SeatId } from '../../../electron/contract/values';
import { most } from '../../../electron/domain/bounds';
import type { PickerNotice, SeatPickerState } from './picker-state';

type Known = Pick<SeatPickerState, 'seatPlan' | 'mine' | 'party'>;

/**
 * How many people stand at "People": as set by hand while that choice stands; else as many as wished, or as are chosen
 * where these are more. Within 1 and the largest party.
 */
export function peopleOf({ mine, party }: Pick<Known, 'mine' | 'party'>, largestParty: number): number {
  const people = party.setWith === mine ? party.wished : Math.max(party.wished, mine.size);
  return Math.min(Math.max(people, 1), largestParty);
}

export type Offer = { partySize: number; wheelchairSpaces: number; nearSeatId: SeatId };

/** Where a seat could not be had: the best seats near it, for the party that this seat would have made. */
export function offerFor(notice: PickerNotice, known: Known, largestParty: number): Offer | null {
  const lost = notice.reason === 'taken' ? [notice.seatId] : 'seatIds' in notice ? notice.seatIds : [];
  const [nearSeatId] = lost;
  if (!nearSeatId || notice.reason === 'lone') return null;
  const { seatPlan, mine, party } = known;
  const wheelchairs = [...mine, ...lost].filter(
    (id) => seatPlan?.seatsById.get(id)?.kind === 'wheelchair',
  ).length;
  const partySize = Math.min(Math.max(peopleOf(known, largestParty), mine.size + lost.length), largestParty);
  return {
    nearSeatId,
    partySize,
    wheelchairSpaces: Math.min(Math.max(wheelchairs, party.wheelchairs), partySize, most.wheelchairSpaces),
  };
}
