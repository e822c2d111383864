import { z } from 'zod';
import { longest, most, ranges } from '../domain/bounds';
import { defineFeature } from './procedure';
import {
  genreIdSchema,
  lineSchema,
  movieIdSchema,
  posterIdSchema,
  proseSchema,
  spokenLanguageSchema,
  versionSchema,
  wholeSchema,
} from './values';

export const certificateSchema = z.strictObject({
  code: lineSchema(longest.certificateCode),
  label: lineSchema(longest.certificateLabel),
  /** Nobody younger is admitted; `null` where anybody is. */
  minimumAge: wholeSchema(ranges.minimumAge).nullable(),
});
export type Certificate = z.infer<typeof certificateSchema>;

export const movieStates = ['active', 'archived'] as const;
export const movieStateSchema = z.enum(movieStates);
export type MovieState = z.infer<typeof movieStateSchema>;

const languagesSchema = z.array(spokenLanguageSchema).max(most.languages);
/** What an admin writes about a movie. Genres that are not there yet are made. */
export const movieFieldsSchema = z.strictObject({
  title: lineSchema(longest.title),
  originalTitle: lineSchema(longest.title, 0),
  synopsis: proseSchema(longest.synopsis),
  director: lineSchema(longest.director, 0),
  castLine: lineSchema(longest.cast, 0),
  year: wholeSchema(ranges.year),
  runningMinutes: wholeSchema(ranges.runningMinutes),
  certificate: lineSchema(longest.certificateCode),
  genres: z.array(lineSchema(longest.name)).max(most.genres),
  audioLanguage: spokenLanguageSchema,
  /** In which it can be heard besides `audioLanguage`. */
  otherLanguages: languagesSchema,
  subtitleLanguages: languagesSchema,
});
export type MovieFields = z.infer<typeof movieFieldsSchema>;

const posterBytesSchema = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= most.posterBytes);
const shareSchema = z.number().min(0).max(1);
/**
 * The part of the upright picture that is kept, as shares of its width and height. It is 2:3 in pixels; main evens out
 * what rounding leaves, and refuses (INVALID_INPUT) what is of another shape or reaches over an edge.
 */
export const cropSchema = z.strictObject({
  left: shareSchema,
  top: shareSchema,
  width: shareSchema,
  height: shareSchema,
});
export type Crop = z.infer<typeof cropSchema>;
const newPosterSchema = z.strictObject({ bytes: posterBytesSchema, crop: cropSchema });

export const movieRowSchema = z.strictObject({
  id: movieIdSchema,
  title: z.string(),
  originalTitle: z.string(),
  director: z.string(),
  year: z.int(),
  runningMinutes: z.int(),
  certificate: z.string(),
  genres: z.array(z.string()),
  audioLanguage: z.string(),
  posterId: posterIdSchema.nullable(),
  state: movieStateSchema,
  /** All that there ever were, cancelled ones too: with any, it can be archived but not deleted. */
  showtimeCount: z.int(),
  /** Those not cancelled that have yet to start. */
  comingCount: z.int(),
});
export type MovieRow = z.infer<typeof movieRowSchema>;

export const genreViewSchema = z.strictObject({ id: genreIdSchema, name: z.string(), movieCount: z.int() });
export type GenreView = z.infer<typeof genreViewSchema>;

const csvBytesSchema = z.instanceof(Uint8Array).refine((bytes) => bytes.byteLength <= most.csvBytes);

/** In which a spreadsheet may have written a file, named as in the WHATWG's Encoding Standard. */
export const csvEncodings = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1250',
  'windows-1251',
  'windows-1252',
  'windows-1253',
  'windows-1254',
  'windows-1255',
  'windows-1256',
  'windows-1257',
  'windows-1258',
  'windows-874',
  'macintosh',
  'shift_jis',
  'gb18030',
  'big5',
  'euc-kr',
] as const;
export const csvEncodingSchema = z.enum(csvEncodings);
export type CsvEncoding = z.infer<typeof csvEncodingSchema>;
/** What an admin says of the file; without it, main judges by its bytes and the cinema's country. */
const chosenEncodingSchema = csvEncodingSchema.nullable().default(null);

export const csvColumns = [
  'id',
  'title',
  'original_title',
  'year',
  'running_minutes',
  'certificate',
  'genres',
  'audio_language',
  'other_languages',
  'subtitle_languages',
  'director',
  'cast',
  'synopsis',
  'state',
] as const;
export const csvColumnSchema = z.enum(csvColumns);
export type CsvColumn = z.infer<typeof csvColumnSchema>;

/** What is wrong with a row: the first line that it stands on in the file, counted from 1, and why. */
export const wrongRowSchema = z.strictObject({
  line: z.int(),
  title: z.string(),
  reason: z.enum([
    'missing',
    'not_a_number',
    'out_of_range',
    'too_long',
    'not_a_language',
    'unknown_certificate',
    'unknown_id',
    'unknown_state',
    'twice',
    'ambiguous',
    'columns',
    'quotes',
    'text',
  ]),
  column: csvColumnSchema.nullable(),
  value: z.string(),
});
export type WrongRow = z.infer<typeof wrongRowSchema>;

export const importPlanSchema = z.strictObject({
  added: z.array(z.strictObject({ line: z.int(), title: z.string(), year: z.int() })),
  changed: z.array(
    z.strictObject({
      line: z.int(),
      title: z.string(),
      changes: z.array(z.strictObject({ column: csvColumnSchema, before: z.string(), after: z.string() })),
    }),
  ),
  unchangedCount: z.int(),
  newGenres: z.array(z.string()),
  wrong: z.array(wrongRowSchema),
  /** In which the file was read. */
  encoding: csvEncodingSchema,
  /** Stands for exactly this plan: what is imported must be what was shown. */
  fingerprint: z.string(),
});
export type ImportPlan = z.infer<typeof importPlanSchema>;

/** A film that an import made so many minutes longer, and how many of its showtimes to come still end as before. */
export const relengthenedSchema = z.strictObject({
  movieId: movieIdSchema,
  title: z.string(),
  lengthenedBy: z.int(),
  comingCount: z.int(),
});
export type Relengthened = z.infer<typeof relengthenedSchema>;

const nothing = z.strictObject({});
const oneMovie = z.strictObject({ movieId: movieIdSchema });

export const moviesContract = defineFeature({
  /** All of them, archived ones too, by title. */
  listMovies: {
    kind: 'query',
    access: 'admin',
    input: nothing,
    output: z.strictObject({ movies: z.array(movieRowSchema) }),
  },
  /** Errors: NOT_FOUND. */
  readMovie: {
    kind: 'query',
    access: 'admin',
    input: oneMovie,
    output: z.strictObject({
      ...movieFieldsSchema.shape,
      ...movieRowSchema.shape,
      otherLanguages: z.array(z.string()),
      subtitleLanguages: z.array(z.string()),
      version: versionSchema,
    }),
  },
  /** Errors: NOT_FOUND (certificate), POSTER_UNREADABLE, POSTER_TOO_LARGE. */
  addMovie: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ movie: movieFieldsSchema, poster: newPosterSchema.nullable() }),
    output: z.strictObject({ movieId: movieIdSchema }),
  },
  /**
   * `poster` absent: the picture stays; `null`: there is none any more. Showtimes already made keep their times:
   * `schedule.retimeShowtimes` moves their ends by the minutes that the film is longer.
   * Errors: NOT_FOUND (movie, certificate), EDIT_CONFLICT, POSTER_UNREADABLE, POSTER_TOO_LARGE.
   */
  changeMovie: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      movieId: movieIdSchema,
      seenVersion: versionSchema,
      movie: movieFieldsSchema,
      poster: newPosterSchema.nullable().optional(),
    }),
    output: z.strictObject({ version: versionSchema, lengthenedBy: z.int() }),
  },
  /** Takes an archived movie back into use. Errors: NOT_FOUND. */
  restoreMovie: { kind: 'command', access: 'admin', input: oneMovie, output: nothing },
  /** Judges a picture by its content before it is cropped. Errors: POSTER_UNREADABLE, POSTER_TOO_LARGE. */
  checkPoster: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ bytes: posterBytesSchema }),
    output: z.strictObject({ width: z.int(), height: z.int() }),
  },
  listGenres: {
    kind: 'query',
    access: 'admin',
    input: nothing,
    output: z.strictObject({ genres: z.array(genreViewSchema) }),
  },
  /** Errors: NAME_TAKEN (whatever the case of its letters). */
  addGenre: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ name: lineSchema(longest.name) }),
    output: z.strictObject({ genreId: genreIdSchema }),
  },
  /** Every movie of it follows. Errors: NOT_FOUND, NAME_TAKEN. */
  renameGenre: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ genreId: genreIdSchema, name: lineSchema(longest.name) }),
    output: nothing,
  },
  /** Movies lose it, and nothing else. Errors: NOT_FOUND. */
  deleteGenre: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ genreId: genreIdSchema }),
    output: nothing,
  },
  listCertificates: {
    kind: 'query',
    access: 'admin',
    input: nothing,
    output: z.strictObject({ certificates: z.array(certificateSchema) }),
  },
  /** The catalogue as CSV: UTF-8 with a byte order mark, cells safe against formulas, read back by `planImport` as it was. */
  exportMovies: {
    kind: 'query',
    access: 'admin',
    input: nothing,
    output: z.strictObject({ bytes: z.instanceof(Uint8Array), count: z.int() }),
  },
  /** What an import would do; `importProgress` tells how far it is. Writes nothing. Errors: CSV_UNREADABLE, IMPORT_STOPPED. */
  planImport: {
    kind: 'query',
    access: 'admin',
    input: z.strictObject({ bytes: csvBytesSchema, encoding: chosenEncodingSchema }),
    output: importPlanSchema,
  },
  /**
   * Carries out the plan of the same bytes, all of it or nothing; rows that are wrong are left out. Showtimes keep their
   * times: `relengthened` are the films with showtimes to come whose ends may have to move. Errors: CSV_UNREADABLE, IMPORT_CHANGED when the catalogue has changed since, so that the plan is another now,
   * IMPORT_STOPPED.
   */
  importMovies: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({
      bytes: csvBytesSchema,
      encoding: chosenEncodingSchema,
      fingerprint: z.string().max(longest.fingerprint),
    }),
    output: z.strictObject({
      addedCount: z.int(),
      changedCount: z.int(),
      relengthened: z.array(relengthenedSchema),
    }),
  },
  /** Gives up what this session looks at or imports. */
  stopImport: { kind: 'command', access: 'admin', input: nothing, output: nothing },
  /** Adds the certificates given, or changes those with the same code. */
  saveCertificates: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ certificates: z.array(certificateSchema).min(1).max(most.certificates) }),
    output: nothing,
  },
  /** Takes a movie out of use; its showtimes and reservations stay. Archiving twice is archiving once. */
  archiveMovie: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ movieId: movieIdSchema }),
    output: nothing,
  },
  /** Deletes a movie that was never scheduled. Errors: NOT_FOUND, HAS_RESERVATIONS (count of showtimes' reservations), NOT_ALLOWED when it has showtimes. */
  deleteMovie: {
    kind: 'command',
    access: 'admin',
    input: z.strictObject({ movieId: movieIdSchema }),
    output: nothing,
  },
});
