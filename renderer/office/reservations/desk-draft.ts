import { useKeptState } from '../../lib/kept-state';
import type { SeatId, TicketTypeId } from '../../../electron/contract/values';

/** What was asked of whoever stands at the desk; it outlives the hold, whose time may run out in between. */
export type DeskDraft = {
  types: Readonly<Record<SeatId, TicketTypeId>>;
  name: string;
  contact: string;
  isAgeConfirmed: boolean;
  allowsLoneSeats: boolean;
  isCollected: boolean;
};

const empty: DeskDraft = {
  types: {},
  name: '',
  contact: '',
  isAgeConfirmed: false,
  allowsLoneSeats: false,
  isCollected: false,
};

export function useDeskDraft() {
  const [draft, setDraft] = useKeptState('reservations.desk', empty);
  return {
    draft,
    change: (part: Partial<DeskDraft>) => setDraft((old) => ({ ...old, ...part })),
    clear: () => setDraft(empty),
  };
}
