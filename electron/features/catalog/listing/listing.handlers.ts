import type { listingContract } from '../../../contract/listing.contract';
import type { Handlers } from '../../context';
import { listDay, listDays, listSoonest, readMovie } from './browse.service';

export function createListingHandlers(): Handlers<typeof listingContract> {
  return {
    listDays: (ctx) => listDays(ctx),
    listDay: (ctx, { businessDay }) => listDay(ctx, businessDay),
    listSoonest: (ctx) => listSoonest(ctx),
    readMovie: (ctx, { movieId }) => readMovie(ctx, movieId),
  };
}
