import type { MovieTable } from '../../electron/database/schema';
import type { Session } from '../../electron/ipc/sessions';
import { aMovie, anAuditorium, aPriceCard, type House, type PricedCard } from './builders';
import { openTestFoyer, type TestFoyer } from './test-foyer';

export type ScheduleScene = {
  foyer: TestFoyer;
  admin: Session;
  house: House;
  movie: MovieTable;
  priced: PricedCard;
};

/** A cinema whose admin plans: Hall 1, a film of 90 minutes and a price card. Close its Foyer after the test. */
export async function aScheduleScene(): Promise<ScheduleScene> {
  const foyer = await openTestFoyer();
  return {
    foyer,
    admin: await foyer.admin(),
    house: await anAuditorium(foyer.database, { name: 'Hall 1' }),
    movie: await aMovie(foyer.database, { title: 'Nosferatu', running_minutes: 90 }),
    priced: await aPriceCard(foyer.database),
  };
}
