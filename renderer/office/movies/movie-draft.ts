import { movieFieldsSchema, type MovieFields, type Crop } from '../../../electron/contract/movies.contract';
import type { MovieId, PosterId } from '../../../electron/contract/values';
import { typedWhole } from '../../../electron/domain/typed-number';
import type { OutputOf } from '../../../electron/contract/contract';
import type { Theirs } from '../../lib/edit-slice';

/** The poster as it stands in the form. */
export type PosterDraft =
  | { kind: 'kept'; posterId: PosterId }
  | { kind: 'none' }
  | { kind: 'new'; bytes: Uint8Array<ArrayBuffer>; width: number; height: number; crop: Crop };

/** A movie as it is typed. */
export type MovieDraft = Omit<MovieFields, 'year' | 'runningMinutes'> & {
  /** Null while it is not there yet. */
  movieId: MovieId | null;
  year: string;
  runningMinutes: string;
  poster: PosterDraft;
};
export type MovieField = keyof MovieFields;
type Wrong = 'missing' | 'number' | 'year' | 'minutes' | 'long' | 'other';
export type DraftProblems = Partial<Record<MovieField, Wrong>>;

export function emptyDraft(): MovieDraft {
  return {
    movieId: null,
    title: '',
    originalTitle: '',
    synopsis: '',
    director: '',
    castLine: '',
    year: '',
    runningMinutes: '',
    certificate: '',
    genres: [],
    audioLanguage: '',
    otherLanguages: [],
    subtitleLanguages: [],
    poster: { kind: 'none' },
  };
}

/** As it is read for an edit: with its version. */
export function theirsOf(movie: OutputOf<'movies.readMovie'>): Theirs<MovieDraft> {
  const { id, version, posterId, state: _s, showtimeCount: _c, comingCount: _n, ...fields } = movie;
  const draft: MovieDraft = {
    ...fields,
    movieId: id,
    year: String(movie.year),
    runningMinutes: String(movie.runningMinutes),
    poster: posterId ? { kind: 'kept', posterId } : { kind: 'none' },
  };
  return { draft, version };
}

/** What main would get; with every problem that it would find. */
export function fieldsOf(draft: MovieDraft): { fields: MovieFields | null; problems: DraftProblems } {
  const { movieId: _id, poster: _poster, ...text } = draft;
  const parsed = movieFieldsSchema.safeParse({
    ...text,
    year: typedWhole(draft.year),
    runningMinutes: typedWhole(draft.runningMinutes),
  });
  if (parsed.success) return { fields: parsed.data, problems: {} };
  const problems: DraftProblems = {};
  for (const issue of parsed.error.issues) {
    const field = issue.path[0] as MovieField;
    problems[field] ??= wrongIn(draft, field, issue.code);
  }
  return { fields: null, problems };
}

function wrongIn(draft: MovieDraft, field: MovieField, code: string | undefined): Wrong {
  const value = draft[field];
  if (value.length === 0 || (typeof value === 'string' && value.trim() === '')) return 'missing';
  if (field === 'year' || field === 'runningMinutes') {
    if (Number.isNaN(typedWhole(String(value)))) return 'number';
    return field === 'year' ? 'year' : 'minutes';
  }
  return code === 'too_big' ? 'long' : 'other';
}

/** What to send about the poster: nothing when it stays. */
export function posterOf({ poster }: MovieDraft) {
  if (poster.kind === 'kept') return undefined;
  return poster.kind === 'none' ? null : { bytes: poster.bytes, crop: poster.crop };
}

export function isSameDraft(a: MovieDraft, b: MovieDraft): boolean {
  const { poster: posterA, ...restA } = a;
  const { poster: posterB, ...restB } = b;
  return JSON.stringify(restA) === JSON.stringify(restB) && isSamePoster(posterA, posterB);
}

function isSamePoster(a: PosterDraft, b: PosterDraft): boolean {
  if (a.kind === 'new' || b.kind === 'new') return a === b;
  return a.kind === b.kind && (a.kind === 'none' || a.posterId === (b as { posterId: PosterId }).posterId);
}
