import type { Contact, ReservationView } from '../../../electron/contract/booking.contract';
import { createVisitStore } from '../../lib/create-visit-store';

type MyReservationsState = {
  codeTyped: string;
  contactKind: Contact['kind'];
  contactTyped: string;
  /** The one that was looked up. */
  found: ReservationView | null;
  /** What was cancelled since the list was read, by id. */
  changed: ReadonlyMap<string, ReservationView>;
  setCodeTyped(typed: string): void;
  setContactKind(kind: Contact['kind']): void;
  setContactTyped(typed: string): void;
  setFound(found: ReservationView | null): void;
  noteChange(reservation: ReservationView): void;
  /** Nothing typed or found stays. */
  leave(): void;
};

export const useMyReservationsStore = createVisitStore<MyReservationsState>((set) => ({
  codeTyped: '',
  contactKind: 'phone',
  contactTyped: '',
  found: null,
  changed: new Map(),
  setCodeTyped: (codeTyped) => set({ codeTyped }),
  setContactKind: (contactKind) => set({ contactKind, contactTyped: '' }),
  setContactTyped: (contactTyped) => set({ contactTyped }),
  setFound: (found) => set({ found }),
  leave: () => set({ codeTyped: '', contactTyped: '', found: null, changed: new Map() }),
  noteChange: (reservation) =>
    set(({ found, changed }) => ({
      found: found?.id === reservation.id ? reservation : found,
      changed: new Map(changed).set(reservation.id, reservation),
    })),
}));
