import type { catalogContract } from '../../contract/catalog.contract';
import type { Handlers } from '../context';
import { addAuditorium, saveLayout } from './auditoriums/auditorium.service';
import { listDay, listDays, listSoonest, readMovie } from './catalog.service';
import { addMovie, changeMovieState, deleteMovie, saveCertificates } from './movies/movie.service';
import type { PosterEncoder } from './movies/poster-encoder';
import { addPriceCard, addTicketType } from './prices/pricing.service';
import { addShowtimes } from './showtimes/schedule.service';

export function createCatalogHandlers(deps: {
  posterEncoder: PosterEncoder;
}): Handlers<typeof catalogContract> {
  return {
    listDays: (ctx) => listDays(ctx),
    listDay: (ctx, { businessDay }) => listDay(ctx, businessDay),
    listSoonest: (ctx) => listSoonest(ctx),
    readMovie: (ctx, { movieId }) => readMovie(ctx, movieId),
    saveCertificates: async (ctx, { certificates }) => {
      await saveCertificates(ctx, certificates);
      return {};
    },
    addMovie: (ctx, movie) => addMovie(ctx, deps.posterEncoder, movie),
    archiveMovie: async (ctx, { movieId }) => {
      await changeMovieState(ctx, movieId, 'archived');
      return {};
    },
    deleteMovie: async (ctx, { movieId }) => {
      await deleteMovie(ctx, movieId);
      return {};
    },
    addAuditorium: (ctx, { name, layout }) => addAuditorium(ctx, name, layout),
    saveLayout: (ctx, { auditoriumId, seenVersion, layout }) =>
      saveLayout(ctx, auditoriumId, seenVersion, layout),
    addTicketType: (ctx, { name }) => addTicketType(ctx, name),
    addPriceCard: (ctx, card) => addPriceCard(ctx, card),
    addShowtimes: (ctx, { showtimes }) => addShowtimes(ctx, showtimes),
  };
}
