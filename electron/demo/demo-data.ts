import { z } from 'zod';
import { certificateSchema, movieFieldsSchema } from '../contract/movies.contract';
import { newLayoutSchema } from '../contract/auditoriums.contract';
import { newPriceCardSchema } from '../contract/prices.contract';
import { newShowtimeSchema } from '../contract/schedule.contract';
import { amountSchema, seatKindSchema, weekdaysSchema } from '../contract/values';

const timeSchema = z.string().regex(/^\d{2}:\d{2}$/);
const filledSchema = z.array(z.string().min(1));

const movieSchema = z.strictObject({
  slug: z.string(),
  ...movieFieldsSchema.omit({ otherLanguages: true, subtitleLanguages: true }).shape,
  titlesLanguage: z.string().nullable(),
  poster: z.string(),
});
const auditoriumSchema = z.strictObject({ name: z.string(), layout: newLayoutSchema });
const priceCardSchema = z.strictObject({
  ...newPriceCardSchema.omit({ prices: true, surcharges: true }).shape,
  prices: z.array(z.strictObject({ ticketType: z.string(), amount: amountSchema })),
  surcharges: z.array(z.strictObject({ seatKind: seatKindSchema, amount: amountSchema })),
});
const showSchema = z.strictObject({
  ...newShowtimeSchema.pick({
    format: true,
    audioLanguage: true,
    subtitleLanguage: true,
    hasCaptions: true,
    hasAudioDescription: true,
  }).shape,
  /** On the cinema's clock; before the business day's start it is in the night that follows. */
  time: timeSchema,
  movie: z.string(),
  priceCard: z.string(),
});
const programmeSchema = z.array(
  z.strictObject({ auditorium: z.string(), weekdays: weekdaysSchema, shows: z.array(showSchema) }),
);
const reservationsSchema = z.strictObject({
  seed: z.int(),
  partySizes: z.array(z.strictObject({ size: z.int().min(1).max(10), weight: z.number().positive() })),
  /** How much of its fill a showtime has so many days before; 0 is today. */
  shareByDaysAhead: z.array(z.number().min(0).max(1)),
  /** The first that fits a showtime says how full it gets. */
  fills: z.array(
    z.strictObject({
      auditorium: z.string().optional(),
      time: timeSchema.optional(),
      weekdays: weekdaysSchema.optional(),
      movie: z.string().optional(),
      priceCard: z.string().optional(),
      fill: z.number().min(0).max(1),
    }),
  ),
});
const cinemaSchema = z.strictObject({
  settings: z.strictObject({
    cinemaName: z.string(),
    timeZone: z.string(),
    currency: z.string(),
    language: z.string(),
    businessDayStartsAtMinute: z.int(),
    advertisingMinutes: z.int(),
    cleaningMinutes: z.int(),
  }),
  certificates: z.array(certificateSchema),
  /** Those that the films choose from. */
  genres: filledSchema,
  ticketTypes: z.array(z.strictObject({ name: z.string() })),
  priceCards: z.array(priceCardSchema),
  programme: programmeSchema,
  reservations: reservationsSchema,
});

export type DemoMovie = z.infer<typeof movieSchema>;
export type DemoShow = z.infer<typeof showSchema>;
export type DemoReservations = z.infer<typeof reservationsSchema>;
export type DemoData = z.infer<typeof cinemaSchema> & {
  movies: DemoMovie[];
  auditoriums: z.infer<typeof auditoriumSchema>[];
};

/** Reads a file of `resources/demo` by its path in there. */
export type ReadDemoFile = (path: string) => Promise<Uint8Array>;

/** Checked as strictly as what a person types: a slip in the files is told by name, not met later. */
export async function readDemoData(readFile: ReadDemoFile): Promise<DemoData> {
  const read = async <S extends z.ZodType>(path: string, schema: S): Promise<z.output<S>> => {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(await readFile(path))));
    if (!parsed.success) throw new Error(`${path} is not right: ${z.prettifyError(parsed.error)}`);
    return parsed.data;
  };
  return {
    ...(await read('cinema.json', cinemaSchema)),
    movies: await read('movies.json', z.array(movieSchema)),
    auditoriums: await read('auditoriums.json', z.array(auditoriumSchema)),
  };
}
