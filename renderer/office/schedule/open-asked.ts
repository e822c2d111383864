import type {
  AuditoriumId,
  BusinessDay,
  LayoutId,
  MovieId,
  PriceCardId,
  ShowtimeId,
} from '../../../electron/contract/values';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import type { Asked } from '../../lib/section-link';
import { toast } from '../ui/toast';
import { showComing, showDay, showShowtime, showView } from './schedule.store';

/**
 * `showtime` (an id): that one on its day. `day`: a business day. Else the showtimes to come of a `film`, an `auditorium`
 * (with `layout`: of one of its layouts) or a price `card` (ids).
 */
export function openAsked(asked: Asked): void {
  if (asked.showtime) void openShowtime(asked.showtime as ShowtimeId);
  else if (asked.day) {
    showView('day');
    showDay(asked.day as BusinessDay);
  } else
    showComing({
      movieId: (asked.film as MovieId | undefined) ?? null,
      auditoriumId: (asked.auditorium as AuditoriumId | undefined) ?? null,
      layoutId: (asked.layout as LayoutId | undefined) ?? null,
      priceCardId: (asked.card as PriceCardId | undefined) ?? null,
    });
}

async function openShowtime(showtimeId: ShowtimeId): Promise<void> {
  try {
    const { businessDay } = await foyer.schedule.findShowtime({ showtimeId });
    showShowtime(showtimeId, businessDay);
  } catch (error) {
    toast(errorText(error));
  }
}
