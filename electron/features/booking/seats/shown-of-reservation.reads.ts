import { showtimeColumns } from '../../catalog/listing/listing.reads';

/** What is shown of a reservation's showtime and movie. */
export const shownOfReservation = [
  ...showtimeColumns,
  'movie.poster_id',
  'movie.certificate_code',
  'certificate.label as certificate_label',
  'certificate.minimum_age',
] as const;
