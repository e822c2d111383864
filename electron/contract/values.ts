import type { BusinessDay } from '../domain/business-day';
import './without-eval';
import { z } from 'zod';
import { highestAmount } from '../domain/amounts';
import { longest, pageSizes, type Range, ranges, slack } from '../domain/bounds';
import type * as ids from '../domain/ids';
import { isLanguage } from '../domain/languages';
import { trimText } from '../domain/unseen-signs';

/** A caller gives the very kind of id that is asked for: no plain text, and no other's. */
const id = <I extends string>() => z.uuid() as unknown as z.ZodType<I, I>;
export const accountIdSchema = id<ids.AccountId>();
export const movieIdSchema = id<ids.MovieId>();
export const genreIdSchema = id<ids.GenreId>();
export const posterIdSchema = id<ids.PosterId>();
export const auditoriumIdSchema = id<ids.AuditoriumId>();
export const layoutIdSchema = id<ids.LayoutId>();
export const seatIdSchema = id<ids.SeatId>();
export const seatBlockIdSchema = id<ids.SeatBlockId>();
export const showtimeIdSchema = id<ids.ShowtimeId>();
export const priceCardIdSchema = id<ids.PriceCardId>();
export const ticketTypeIdSchema = id<ids.TicketTypeId>();
export const holdIdSchema = id<ids.HoldId>();
export const reservationIdSchema = id<ids.ReservationId>();
/** Made anew by the caller for each act of the person; a repeat with the same id gets the first answer. */
export const requestIdSchema = id<ids.RequestId>();
export type {
  AccountId,
  AuditoriumId,
  GenreId,
  HoldId,
  LayoutId,
  MovieId,
  PosterId,
  PriceCardId,
  RequestId,
  ReservationId,
  SeatId,
  SeatBlockId,
  ShowtimeId,
  TicketTypeId,
} from '../domain/ids';

/** A whole number of a range that domain/bounds names. */
export const wholeSchema = ({ min, max }: Range) => z.int().min(min).max(max);

/** How often something was edited, as its reading said: an edit that is based on another number is refused. */
export const versionSchema = z.int().min(0);
/** UTC, milliseconds since 1970. Names end in `At`. */
export const instantSchema = wholeSchema(ranges.instant);
/** ISO weekdays: 1 Monday … 7 Sunday. */
export const weekdaysSchema = z.array(wholeSchema(ranges.weekday)).min(1).max(ranges.weekday.max);
/** A calendar day of the cinema, `2026-11-22`. It starts at the cinema's own hour, not at midnight. */
export type { BusinessDay };
export const businessDaySchema = z.iso.date() as unknown as z.ZodType<BusinessDay, string>;

export const pageSizeSchema = z.literal(pageSizes);
export type PageSize = z.infer<typeof pageSizeSchema>;

/** Minor units (pence, cents, yen), never negative: one price, as it is written on a price card. */
export const amountSchema = z.int().min(0).max(highestAmount);
/** What prices come to, be it a seat's with its surcharge or a day's: where money has many noughts, far more than one. */
export const sumSchema = z.int().min(0);
/** ISO 4217. */
export const currencySchema = z.string().regex(/^[A-Z]{3}$/);
export const moneySchema = z.strictObject({ amount: sumSchema, currency: currencySchema });
export type Money = z.infer<typeof moneySchema>;

/** Empty, or with something in it that is seen: U+2800 and the default-ignorables are drawn as nothing. */
const hasSomethingVisible = (text: string) =>
  text === '' || /(?![\p{DI}\u2800])[\p{L}\p{N}\p{S}\p{P}]/u.test(text);

/**
 * One line of a person's text: trimmed (of invisible marks at its ends, too), Unicode-normalised (NFC), visible; no control characters, no separators of lines,
 * and no bidirectional controls, which make text beside it read as something else.
 */
export const lineSchema = (max: number, min = 1) =>
  z
    .string()
    .max(max * slack.typed)
    .transform((text) => trimText(text.normalize('NFC')))
    .pipe(
      z
        .string()
        .min(min)
        .max(max)
        .regex(/^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]*$/u)
        .refine(hasSomethingVisible),
    );
/** What is looked for, as it was typed, pasted or scanned: it is compared and never kept, so any sign may stand in it. */
export const searchSchema = (max: number) =>
  z
    .string()
    .max(max * slack.searched)
    .transform((text) => text.slice(0, max).replace(/\p{Cs}/gu, ''));
/** Several lines of a person's text: as `lineSchema`, line breaks and tabs allowed. */
export const proseSchema = (max: number) =>
  z
    .string()
    .max(max * slack.typed)
    .transform((text) => trimText(text.normalize('NFC')))
    .pipe(
      z
        .string()
        .max(max)
        .regex(/^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u),
    );

/** BCP 47, as short as it may be: `en`, `pt-BR`; `zxx` says that nobody speaks (a silent film). Intl can name each. */
export const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
  .max(longest.languageTag)
  .refine(isKnownToIntl);

/** As `languageSchema`, of a language that there is: for what is written anew. */
export const spokenLanguageSchema = languageSchema.refine(isLanguage);

function isKnownToIntl(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

export const seatKinds = ['standard', 'premium', 'wheelchair', 'companion'] as const;
export const seatKindSchema = z.enum(seatKinds);
export type SeatKind = z.infer<typeof seatKindSchema>;

/** A seat as people are told of it: `area` is the area's name, empty in a house of one area. */
export const seatNameSchema = z.strictObject({ area: z.string(), row: z.string(), number: z.string() });
export type { SeatName } from '../domain/seat-names';

export const roles = ['patron', 'admin'] as const;
export const roleSchema = z.enum(roles);
export type Role = z.infer<typeof roleSchema>;
