import type { Database } from '../../database/database';
import { createPosterEncoder } from '../../features/catalog/movies/poster-encoder';
import { createFoyer, type Foyer } from '../../app';
import { callAs } from '../demo-call';
import type { DemoData, ReadDemoFile } from '../demo-data';
import { demoAdmin } from '../demo-admin';
import { demoPasswordHash } from './demo-password';
import type { HistoryPlan } from './history-plan';
import { type DemoCinema, type Step, stepsOf } from './demo-cinema-steps';
import { createIds } from './ids';

/**
 * Makes through Foyer's own contract, at the times when it would have been made, all that reservations are about:
 * settings, auditoriums with their versions, ticket types, each year's price cards, and films.
 */
export async function buildDemoCinema(
  plan: HistoryPlan,
  database: Database,
  data: DemoData,
  readFile: ReadDemoFile,
): Promise<DemoCinema> {
  const house: DemoCinema = { films: [], classics: [], auditoriums: new Map(), ticketTypes: new Map() };
  const clock = { at: plan.openedAt, now: () => clock.at };
  const ids = createIds(plan.seed);
  let fault: unknown;
  const foyer = await createFoyer({
    database,
    clock,
    // Only here anybody is let in: the session of each step begins years after the last one's.
    hasher: { hash: async () => demoPasswordHash, compare: async () => true, close: async () => undefined },
    posterEncoder: createPosterEncoder(),
    isDemo: true,
    terminalId: 'local',
    newId: () => ids.at(clock.at),
    logFault: ({ error }) => {
      fault = error;
    },
    leaveKiosk: () => undefined,
    openBackOffice: () => undefined,
    openKiosk: () => undefined,
    saveFile: async () => true,
    paper: { toPdf: async () => new Uint8Array(), print: async () => false },
  });
  try {
    for (const step of stepsOf(plan, data, readFile, house)) {
      clock.at = Math.max(clock.at + 1, step.at);
      await take(foyer, step);
    }
    return house;
  } catch (error) {
    throw fault ?? error;
  } finally {
    await foyer.close();
  }
}

async function take(foyer: Foyer, { work }: Step): Promise<void> {
  const session = foyer.openSession('office');
  const call = callAs(foyer, session);
  const { isSetUp } = await call('settings.readSettings', {});
  if (isSetUp) await call('auth.signIn', { email: demoAdmin.email, password: demoAdmin.password });
  await work(call);
  await session.close();
}
