import type { StageFilter } from '../../../electron/contract/reservations.contract';
import type {
  AccountId,
  AuditoriumId,
  BusinessDay,
  MovieId,
  ReservationId,
  ShowtimeId,
} from '../../../electron/contract/values';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import type { Asked } from '../../lib/section-link';
import { toast } from '../ui/toast';
import { useReservationsStore } from './reservations.store';

/**
 * `reservation`: that one, in the list as it is or with a `search`. `seats`: a showtime's house, live. Else the list, of what the others name: `showtime`, `film`,
 * `auditorium`, `account` (ids), `day`, `from` and `until` (business days), `stage`, `search`. What is typed at the desk
 * waits there.
 */
export function openAsked(asked: Asked): void {
  const { showList, showReservation } = useReservationsStore.getState();
  if (asked.reservation) {
    if (asked.search) showList({ search: asked.search });
    showReservation(asked.reservation as ReservationId);
  } else if (asked.seats) void openSeats(asked.seats as ShowtimeId);
  else
    showList({
      search: asked.search ?? '',
      businessDay: (asked.day as BusinessDay | undefined) ?? null,
      from: (asked.from as BusinessDay | undefined) ?? null,
      until: (asked.until as BusinessDay | undefined) ?? null,
      showtimeId: (asked.showtime as ShowtimeId | undefined) ?? null,
      movieId: (asked.film as MovieId | undefined) ?? null,
      auditoriumId: (asked.auditorium as AuditoriumId | undefined) ?? null,
      accountId: (asked.account as AccountId | undefined) ?? null,
      stage: (asked.stage as StageFilter | undefined) ?? null,
    });
}

async function openSeats(showtimeId: ShowtimeId): Promise<void> {
  try {
    const { businessDay } = await foyer.schedule.findShowtime({ showtimeId });
    useReservationsStore.getState().showSeats(showtimeId, businessDay);
  } catch (error) {
    toast(errorText(error));
  }
}
