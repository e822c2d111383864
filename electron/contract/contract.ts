import { auditoriumsContract } from './auditoriums.contract';
import { authContract } from './auth.contract';
import { bookingContract } from './booking.contract';
import { listingContract } from './listing.contract';
import { moviesContract } from './movies.contract';
import { preferencesContract } from './preferences.contract';
import { pricesContract } from './prices.contract';
import type { CallInput, Input, Output, Procedure } from './procedure';
import { reportsContract } from './reports.contract';
import { reservationsContract } from './reservations.contract';
import { scheduleContract } from './schedule.contract';
import { journalContract } from './journal.contract';
import { settingsContract } from './settings.contract';
import { terminalContract } from './terminal.contract';
import { usersContract } from './users.contract';

/** Every procedure there is, by feature: the only list of what may cross between the renderer and main. */
export const contract = {
  auditoriums: auditoriumsContract,
  auth: authContract,
  listing: listingContract,
  booking: bookingContract,
  movies: moviesContract,
  preferences: preferencesContract,
  prices: pricesContract,
  reports: reportsContract,
  reservations: reservationsContract,
  schedule: scheduleContract,
  settings: settingsContract,
  terminal: terminalContract,
  users: usersContract,
  journal: journalContract,
} as const;
export type Contract = typeof contract;

/** `booking.holdSeats` and so on. */
export type ProcedureName = {
  [F in keyof Contract]: `${F}.${Extract<keyof Contract[F], string>}`;
}[keyof Contract];

export type ProcedureOf<N extends ProcedureName> = N extends `${infer F extends keyof Contract}.${infer P}`
  ? P extends keyof Contract[F]
    ? Contract[F][P] extends Procedure
      ? Contract[F][P]
      : never
    : never
  : never;
export type CallInputOf<N extends ProcedureName> = CallInput<ProcedureOf<N>>;
export type InputOf<N extends ProcedureName> = Input<ProcedureOf<N>>;
export type OutputOf<N extends ProcedureName> = Output<ProcedureOf<N>>;

export function findProcedure(name: string): Procedure | undefined {
  const [feature, verb, ...rest] = name.split('.');
  if (!feature || !verb || rest.length > 0 || !Object.hasOwn(contract, feature)) return undefined;
  const procedures: Record<string, Procedure> = contract[feature as keyof Contract];
  return Object.hasOwn(procedures, verb) ? procedures[verb] : undefined;
}
