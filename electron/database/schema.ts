import type { Generated, GeneratedAlways } from 'kysely';
import type { BusinessDay } from '../domain/business-day';
import type {
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
  SeatBlockId,
  SeatId,
  ShowtimeId,
  TicketTypeId,
} from '../domain/ids';
import type { Role, SeatKind } from '../contract/values';

/**
 * The tables as rows: ids are branded text, instants are UTC milliseconds, money is minor units, truth is 0 or 1, so
 * that every engine gives the same values back.
 */
type Bit = 0 | 1;

export type SettingTable = { key: string; value: string; updated_at: number };
export type AccountTable = {
  id: AccountId;
  role: Role;
  name: string;
  email: string;
  /** The e-mail as it is compared: NFKC, lower case. */
  email_key: string;
  /** Name and e-mail folded, for searches and for the order of names. */
  search_key: string;
  password_hash: string;
  /** The password has the length that an admin's needs. */
  has_long_password: Bit;
  state: 'active' | 'disabled';
  is_demo: Bit;
  created_at: number;
};
export type ThrottleTable = { key: string; failures: number; last_failed_at: number; locked_until: number };
export type CertificateTable = { code: string; label: string; minimum_age: number | null };
export type GenreTable = { id: GenreId; name: string };
export type MovieTable = {
  id: MovieId;
  title: string;
  original_title: string;
  synopsis: string;
  director: string;
  cast_line: string;
  year: number;
  running_minutes: number;
  certificate_code: string;
  audio_language: string;
  /** Language tags with a space between: in which it can also be heard. */
  other_languages: string;
  subtitle_languages: string;
  poster_id: PosterId | null;
  /** Title and original title folded, for searches. */
  search_key: string;
  state: 'active' | 'archived';
  created_at: number;
};
/** What a film was called before; folded, too, so that what was sold under it is found by it. */
export type FormerTitleTable = { movie_id: MovieId; title: string; search_key: string };
export type MovieGenreTable = { movie_id: MovieId; genre_id: GenreId; position: number };
export type PosterTable = { id: PosterId; created_at: number };
export type PosterImageTable = {
  poster_id: PosterId;
  width: number;
  height: number;
  media_type: string;
  bytes: Uint8Array;
};
export type AuditoriumTable = {
  id: AuditoriumId;
  name: string;
  position: number;
  state: 'active' | 'archived';
};
export type LayoutTable = {
  id: LayoutId;
  auditorium_id: AuditoriumId;
  version: number;
  screen_width: number;
  focal_x: number;
  focal_y: number;
  created_at: number;
};
export type AreaTable = { layout_id: LayoutId; id: string; name: string; position: number };
export type SeatTable = {
  id: SeatId;
  layout_id: LayoutId;
  area_id: string;
  row_label: string;
  number_label: string;
  kind: SeatKind;
  x: number;
  y: number;
  companion_of: SeatId | null;
  /** Order by row from the screen, then by x. */
  position: number;
};
export type TicketTypeTable = {
  id: TicketTypeId;
  name: string;
  position: number;
  state: 'active' | 'archived';
};
export type PriceCardTable = {
  id: PriceCardId;
  name: string;
  currency: string;
  /** Minor digits that its amounts were written with; null where that is not known, until an admin says. */
  digits: number | null;
  /** Bit n-1 is ISO weekday n. */
  weekdays: number;
  from_minute: number;
  until_minute: number;
  state: 'active' | 'archived';
};
export type PriceCardPriceTable = {
  price_card_id: PriceCardId;
  ticket_type_id: TicketTypeId;
  amount: number;
};
export type PriceCardSurchargeTable = { price_card_id: PriceCardId; seat_kind: SeatKind; amount: number };
export type ShowtimeTable = {
  id: ShowtimeId;
  movie_id: MovieId;
  auditorium_id: AuditoriumId;
  layout_id: LayoutId;
  price_card_id: PriceCardId;
  business_day: BusinessDay;
  starts_at: number;
  /** The film is over. */
  ends_at: number;
  /** The auditorium is clean again: no other showtime may start before. */
  occupied_until: number;
  sales_close_at: number;
  format: string;
  audio_language: string;
  subtitle_language: string | null;
  has_captions: Bit;
  has_audio_description: Bit;
  state: 'planned' | 'on_sale' | 'closed' | 'cancelled';
  cancel_reason: string | null;
  created_at: number;
};
/** At most one a session. Live while `expires_at` is later than now; dead rows are swept, and never believed. */
export type HoldTable = {
  id: HoldId;
  showtime_id: ShowtimeId;
  layout_id: LayoutId;
  session_id: string;
  terminal_id: string;
  created_at: number;
  expires_at: number;
  renewals: number;
};
/** Who has a seat of a showtime, by a hold or by a reservation, never both. The key is the rule: one claim a seat. */
export type SeatClaimTable = {
  showtime_id: ShowtimeId;
  seat_id: SeatId;
  layout_id: LayoutId;
  hold_id: HoldId | null;
  reservation_id: ReservationId | null;
};
export type ReservationTable = {
  id: ReservationId;
  code: string;
  request_id: RequestId;
  hold_id: HoldId;
  showtime_id: ShowtimeId;
  account_id: AccountId | null;
  contact_kind: 'phone' | 'email' | null;
  /** As it is compared: an e-mail in lower case, a phone number in E.164, or its digits where it is none. */
  contact_key: string | null;
  contact: string | null;
  state: 'active' | 'cancelled';
  cancel_reason: 'patron' | 'staff' | 'showtime' | null;
  reserved_at: number;
  cancelled_at: number | null;
  /** For reservations made at the desk, and of signed-in patrons. */
  name: string | null;
  collected_at: number | null;
  /** The admin who made it at the desk. */
  desk_account_id: AccountId | null;
  /** The film's title and the auditorium's name when it was sold; a trigger refuses to change them. */
  movie_title: string;
  auditorium_name: string;
};
/** Made by the database: the last eight signs of the code, and of a phone number's key, from behind. */
type ReservationEndings = {
  code_ending: GeneratedAlways<string>;
  phone_ending: GeneratedAlways<string | null>;
};
/** Each word of a reservation's name, folded: so that a surname is found without reading every name. */
export type ReservationNameTable = { word: string; reservation_id: ReservationId };
/** Somebody whose showtime was cancelled, or takes place after all, and who has to be told. */
export type PatronCallTable = {
  reservation_id: ReservationId;
  showtime_id: ShowtimeId;
  news: 'cancelled' | 'restored';
  called_at: number | null;
  called_by: AccountId | null;
};
/** The price as it was when it was reserved; a trigger refuses to change it. */
export type TicketTable = {
  reservation_id: ReservationId;
  seat_id: SeatId;
  ticket_type_id: TicketTypeId;
  ticket_type_name: string;
  amount: number;
  currency: string;
  /** As its price card's were. */
  digits: number | null;
};

/** Only ever added to: triggers refuse anything else. `before` and `after` are JSON. */
export type JournalTable = {
  id: string;
  at: number;
  account_id: AccountId | null;
  account_name: string;
  terminal_id: string;
  action: string;
  subject_id: string | null;
  subject: string;
  before: string | null;
  after: string | null;
};
export type EntranceTable = { layout_id: LayoutId; position: number; x: number; y: number };
/** A seat of an auditorium that is kept from sale for a time; by its names, so that it outlives a new layout. */
export type SeatBlockTable = {
  id: SeatBlockId;
  auditorium_id: AuditoriumId;
  area_id: string;
  row_label: string;
  number_label: string;
  kind: 'out_of_order' | 'house';
  from_at: number;
  until_at: number | null;
  /** House seats go on sale so many minutes before the start. */
  release_minutes: number | null;
  reason: string;
  created_at: number;
};
export type ResetCodeTable = { account_id: AccountId; code_hash: string; expires_at: number };
/** `value` is JSON: how an admin left a part of the back office. */
export type PreferenceTable = { account_id: AccountId; key: string; value: string; updated_at: number };

/** How often it was edited, raised by the statement that edits it; an auditorium's is its newest layout's. */
type Versioned = { version: Generated<number> };

export type Tables = {
  setting: SettingTable;
  account: AccountTable;
  throttle: ThrottleTable;
  certificate: CertificateTable;
  genre: GenreTable;
  movie: MovieTable & Versioned;
  movie_genre: MovieGenreTable;
  former_title: FormerTitleTable;
  poster: PosterTable;
  poster_image: PosterImageTable;
  auditorium: AuditoriumTable & Versioned;
  layout: LayoutTable;
  area: AreaTable;
  seat: SeatTable;
  ticket_type: TicketTypeTable;
  price_card: PriceCardTable & Versioned;
  price_card_price: PriceCardPriceTable;
  price_card_surcharge: PriceCardSurchargeTable;
  showtime: ShowtimeTable & Versioned;
  hold: HoldTable;
  seat_claim: SeatClaimTable;
  reservation: ReservationTable & ReservationEndings;
  reservation_name: ReservationNameTable;
  patron_call: PatronCallTable;
  ticket: TicketTable;
  journal: JournalTable;
  entrance: EntranceTable;
  seat_block: SeatBlockTable;
  reset_code: ResetCodeTable;
  preference: PreferenceTable;
};
