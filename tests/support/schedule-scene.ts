import type { MovieTable } from '../../electron/database/schema';
import type { Session } from '../../electron/ipc/sessions';
import { aMovie, anAuditorium, aPriceCard, type House, type PricedCard } from './builders';
import { openTestKiosk, type TestKiosk } from './kiosk';

export type ScheduleScene = {
  kiosk: TestKiosk;
  admin: Session;
  house: House;
  movie: MovieTable;
  priced: PricedCard;
};

/** A cinema whose admin plans: Hall 1, a film of 90 minutes and a price card. Close its kiosk after the test. */
export async function aScheduleScene(): Promise<ScheduleScene> {
  const kiosk = await openTestKiosk();
  return {
    kiosk,
    admin: await kiosk.admin(),
    house: await anAuditorium(kiosk.database, { name: 'Hall 1' }),
    movie: await aMovie(kiosk.database, { title: 'Nosferatu', running_minutes: 90 }),
    priced: await aPriceCard(kiosk.database),
  };
}
