import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CallInputOf, OutputOf, ProcedureName } from '../../../electron/contract/contract';
import type { RequestId, ReservationId } from '../../../electron/contract/values';
import { demoAdmin } from '../../../electron/demo/demo-admin';
import { loadDemo } from '../../../electron/demo/load-demo';
import type { Session } from '../../../electron/ipc/sessions';
import { createFoyer, type Foyer } from '../../../electron/app';
import type { Database } from '../../../electron/database/database';
import { testId, testNow } from '../../support/builders';
import { createRememberingEncoder } from '../../support/remembering-encoder';
import { aClock, type FakeClock, noPaper, openTestDatabase, quickHasher } from '../../support/test-foyer';
import { openListening } from './listening';

export type DemoHouse = Awaited<ReturnType<typeof openDemoHouse>>;

/** The demo cinema in a file, every statement of which is heard, with an admin who has just given the password. */
export async function openDemoHouse(file: string) {
  const clock = aClock(testNow);
  const quiet = openTestDatabase(file);
  await loadDemo({ foyer: await openKiosk(quiet, clock), db: quiet.read, readFile: readWithoutArt });
  await quiet.close();
  const database = openListening(file);
  const foyer = await openKiosk(database, clock);
  const call = async <N extends ProcedureName>(session: Session, name: N, input: CallInputOf<N>) => {
    const answer = await foyer.call(session, name, input);
    if (!answer.ok) throw new Error(`${name}: ${answer.error.code} ${JSON.stringify(answer.error.details)}`);
    return answer.value as OutputOf<N>;
  };
  const admin = foyer.openSession('office');
  await call(admin, 'auth.signIn', { email: demoAdmin.email, password: demoAdmin.password });
  const { days } = await call(admin, 'listing.listDays', {});
  return {
    database,
    foyer,
    clock,
    call,
    admin,
    days,
    /** Asks as the admin. */
    ask: <N extends ProcedureName>(name: N, input: CallInputOf<N>) => call(admin, name, input),
    /** A showtime of tomorrow with seats to be had. */
    someShowtime: async () => {
      const { showtimes } = await call(admin, 'listing.listDay', { businessDay: days[1]!.businessDay });
      return showtimes.find(({ freeSeats }) => freeSeats > 10)!;
    },
    close: () => foyer.close(),
  };
}

function openKiosk(database: Database, clock: FakeClock): Promise<Foyer> {
  return createFoyer({
    database,
    clock,
    hasher: quickHasher,
    posterEncoder: createRememberingEncoder(),
    isDemo: true,
    terminalId: 'test',
    logFault: ({ error }) => {
      throw error;
    },
    leaveKiosk: () => undefined,
    openBackOffice: () => undefined,
    openKiosk: () => undefined,
    saveFile: async () => true,
    paper: { ...noPaper, print: async () => true },
  });
}

async function readWithoutArt(path: string): Promise<Uint8Array> {
  if (path.endsWith('.svg'))
    return Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="80" height="120"/>');
  return readFile(join(import.meta.dirname, '../../../resources/demo', path));
}

/** Two of the best seats at that showtime, held and reserved by a guest, or by `session`. */
export async function reserveTwo(
  { foyer, call, someShowtime }: DemoHouse,
  session = foyer.openSession(),
): Promise<{ id: ReservationId; code: string }> {
  const { id: showtimeId } = await someShowtime();
  const { hold } = await call(session, 'booking.holdBestSeats', { showtimeId, partySize: 2, holdId: null });
  const { seats, ticketTypes } = await call(session, 'booking.readOffer', { holdId: hold!.id });
  const order = {
    requestId: testId<RequestId>(),
    holdId: hold!.id,
    tickets: seats.map(({ seatId }) => ({ seatId, ticketTypeId: ticketTypes[0]!.id })),
    expectedTotal: seats.reduce((sum, seat) => sum + seat.prices[0]!.amount, 0),
    isAgeConfirmed: true,
    contact: guest,
  };
  await call(session, 'booking.reserveSeats', order);
  // Its repeat gets the first answer.
  return call(session, 'booking.reserveSeats', order);
}

export const guest = { kind: 'phone', value: '+447700900123' } as const;
