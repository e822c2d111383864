declare const brand: unique symbol;

/** UUIDv7 as text. The brand keeps a movie's id from being passed for a showtime's. */
type Id<B extends string> = string & { readonly [brand]: B };

export type AccountId = Id<'AccountId'>;
export type MovieId = Id<'MovieId'>;
export type GenreId = Id<'GenreId'>;
export type PosterId = Id<'PosterId'>;
export type AuditoriumId = Id<'AuditoriumId'>;
export type LayoutId = Id<'LayoutId'>;
export type SeatId = Id<'SeatId'>;
export type SeatBlockId = Id<'SeatBlockId'>;
export type ShowtimeId = Id<'ShowtimeId'>;
export type PriceCardId = Id<'PriceCardId'>;
export type TicketTypeId = Id<'TicketTypeId'>;
export type HoldId = Id<'HoldId'>;
export type ReservationId = Id<'ReservationId'>;
export type RequestId = Id<'RequestId'>;
