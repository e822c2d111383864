/** What is shown of a reservation's showtime and movie. */
export const shownOfReservation = [
  'showtime.movie_id',
  'showtime.business_day',
  'showtime.starts_at',
  'showtime.ends_at',
  'showtime.format',
  'showtime.audio_language',
  'showtime.subtitle_language',
  'showtime.has_captions',
  'showtime.has_audio_description',
  'movie.poster_id',
  'movie.certificate_code',
  'certificate.label as certificate_label',
  'certificate.minimum_age',
] as const;
