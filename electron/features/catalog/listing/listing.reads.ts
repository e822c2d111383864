import type { MovieCard, ShowtimeCard } from '../../../contract/listing.contract';
import type { MovieTable, ShowtimeTable } from '../../../database/schema';

/** What is shown of a showtime wherever one is named, on a card or on a ticket; see `showtimeFacts`. */
export const showtimeColumns = [
  'showtime.movie_id',
  'showtime.business_day',
  'showtime.starts_at',
  'showtime.ends_at',
  'showtime.format',
  'showtime.audio_language',
  'showtime.subtitle_language',
  'showtime.has_captions',
  'showtime.has_audio_description',
] as const;

type ShownShowtime = Pick<
  ShowtimeTable,
  | 'id'
  | 'movie_id'
  | 'business_day'
  | 'starts_at'
  | 'ends_at'
  | 'format'
  | 'audio_language'
  | 'subtitle_language'
  | 'has_captions'
  | 'has_audio_description'
> & { auditorium_name: string };

/** What stays as it is while seats are sold. */
export function showtimeFacts(
  row: ShownShowtime,
): Omit<ShowtimeCard, 'capacity' | 'freeSeats' | 'fill' | 'fromPrice'> {
  return {
    id: row.id,
    movieId: row.movie_id,
    businessDay: row.business_day,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    auditoriumName: row.auditorium_name,
    format: row.format,
    audioLanguage: row.audio_language,
    subtitleLanguage: row.subtitle_language,
    hasCaptions: row.has_captions === 1,
    hasAudioDescription: row.has_audio_description === 1,
  };
}

type ShownMovie = Pick<MovieTable, 'id' | 'title' | 'certificate_code' | 'poster_id'> & {
  certificate_label: string;
  minimum_age: number | null;
};

/** What every picture of a movie has beside it. */
export function movieFacts(row: ShownMovie): Pick<MovieCard, 'id' | 'title' | 'certificate' | 'posterId'> {
  return {
    id: row.id,
    title: row.title,
    certificate: { code: row.certificate_code, label: row.certificate_label, minimumAge: row.minimum_age },
    posterId: row.poster_id,
  };
}
