import { addressOf } from '../../lib/section-link';

/** Where what an action was done to is opened: by the first word of the action, given its id. */
const addresses: Readonly<Record<string, (id: string) => string>> = {
  session: (user) => addressOf('users', { user }),
  account: (user) => addressOf('users', { user }),
  auditorium: (auditorium) => addressOf('auditoriums', { auditorium }),
  layout: (auditorium) => addressOf('auditoriums', { auditorium, tab: 'versions' }),
  seats: (auditorium) => addressOf('auditoriums', { auditorium, tab: 'blocks' }),
  showtimes: (auditorium) => addressOf('auditoriums', { auditorium, tab: 'versions' }),
  movie: (film) => addressOf('films', { film }),
  genre: () => addressOf('films', { show: 'genres' }),
  priceCard: (card) => addressOf('prices', { card }),
  ticketType: () => addressOf('prices'),
  showtime: (showtime) => addressOf('schedule', { showtime }),
  calls: (showtime) => addressOf('schedule', { showtime }),
  reservation: (reservation) => addressOf('reservations', { reservation }),
};
/** What concerns the whole of a section has no id, nor have certificates. */
const wholes: Readonly<Record<string, string>> = {
  settings: addressOf('settings'),
  cinema: addressOf('settings'),
  movies: addressOf('films'),
  certificate: addressOf('films', { show: 'certificates' }),
  ticketTypes: addressOf('prices'),
  prices: addressOf('prices'),
};

/** Undefined for what is gone, or was never a thing: an export, somebody unknown who tried to sign in. */
export function subjectAddress({ action, subjectId }: { action: string; subjectId: string | null }) {
  if (action.endsWith('.deleted')) return undefined;
  const kind = action.split('.')[0]!;
  return subjectId === null ? wholes[kind] : addresses[kind]?.(subjectId);
}
