import type { moviesContract } from '../../../contract/movies.contract';
import { listCertificates, saveCertificates } from './certificate.service';
import { changeMovieState, deleteMovie } from './movie-state.service';
import type { Handlers } from '../../context';
import { createImportQueue } from './import-queue';
import { addGenre, deleteGenre, listGenres, renameGenre } from './genre.service';
import { exportMovies, importMovies, planImport } from './import.service';
import { addMovie, changeMovie, listMovies, type PosterEncoder, readMovie } from './movies.service';

export function createMoviesHandlers({
  posterEncoder,
}: {
  posterEncoder: PosterEncoder;
}): Handlers<typeof moviesContract> {
  const desk = createImportQueue();
  return {
    listMovies: (ctx) => listMovies(ctx),
    readMovie: (ctx, { movieId }) => readMovie(ctx, movieId),
    addMovie: (ctx, { movie, poster }) => addMovie(ctx, posterEncoder, movie, poster),
    changeMovie: (ctx, { poster, ...change }) => changeMovie(ctx, posterEncoder, change, poster),
    archiveMovie: async (ctx, { movieId }) => {
      await changeMovieState(ctx, movieId, 'archived');
      return {};
    },
    restoreMovie: async (ctx, { movieId }) => {
      await changeMovieState(ctx, movieId, 'active');
      return {};
    },
    deleteMovie: async (ctx, { movieId }) => {
      await deleteMovie(ctx, movieId);
      return {};
    },
    checkPoster: (_ctx, { bytes }) => posterEncoder.check(bytes),
    listGenres: (ctx) => listGenres(ctx),
    addGenre: (ctx, { name }) => addGenre(ctx, name),
    renameGenre: async (ctx, { genreId, name }) => {
      await renameGenre(ctx, genreId, name);
      return {};
    },
    deleteGenre: async (ctx, { genreId }) => {
      await deleteGenre(ctx, genreId);
      return {};
    },
    listCertificates: async (ctx) => ({ certificates: await listCertificates(ctx.db) }),
    saveCertificates: async (ctx, { certificates }) => {
      await saveCertificates(ctx, certificates);
      return {};
    },
    exportMovies: (ctx) => exportMovies(ctx),
    planImport: (ctx, file) => desk.run(ctx, (pause) => planImport(ctx, file, pause)),
    importMovies: (ctx, { fingerprint, ...file }) =>
      desk.run(ctx, (pause) => importMovies(ctx, file, fingerprint, pause)),
    stopImport: async (ctx) => {
      desk.stop(ctx.caller.sessionId);
      return {};
    },
  };
}
