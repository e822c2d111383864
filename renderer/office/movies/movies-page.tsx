import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovieId } from '../../../electron/contract/values';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { type Asked, useAsked } from '../../lib/section-link';
import { askBefore } from '../../lib/unsaved';
import { useCall } from '../../lib/use-call';
import { useLiveCall } from '../../lib/use-live-call';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { OfficePage } from '../ui/office-page';
import { toast } from '../ui/toast';
import { CertificatesDialog } from './certificates-dialog';
import { GenresDialog } from './genres-dialog';
import { ImportDialog } from './import-dialog';
import { theirsOf } from './movie-draft';
import { MovieInspector } from './movie-inspector';
import { MovieList } from './movie-list';
import { RetimeQuestions } from './retime-questions';
import { askRetiming, openNewMovie, useMoviesStore } from './movies.store';
import { Refusal } from '../ui/refusal';

type Shown = 'genres' | 'certificates' | 'csv' | null;

export function MoviesPage() {
  const { t } = useTranslation('office-movies');
  const [shown, setShown] = useState<Shown>(null);
  const [openError, setOpenError] = useState<unknown>();
  const stock = useStock();
  const { draft, open, setFilter } = useMoviesStore();
  const movies = stock.value?.movies ?? [];
  /** What is half written is not thrown away by a click beside it. */
  const leaveFor = (go: () => void) => askBefore(go, ['films.film']);
  function openMovie(movieId: MovieId) {
    setOpenError(undefined);
    readTheirs(movieId).then((film) => open(film.draft, film.version), setOpenError);
  }
  const newest = useNewest(draft?.movieId ?? null, stock.value);
  useAsked('films', openAsked, stock.value !== undefined);
  const addMovie = () => leaveFor(openNewMovie);
  return (
    <OfficePage
      title={t('title')}
      subtitle={t('subtitle', { count: movies.filter(({ state }) => state === 'active').length })}
      actions={<Actions onShow={setShown} onAdd={addMovie} />}
      inspector={
        draft ? (
          <MovieInspector
            key={draft.movieId ?? 'new'}
            draft={draft}
            movie={movies.find(({ id }) => id === draft.movieId)}
            newest={newest}
            genres={stock.value?.genres ?? []}
            certificates={stock.value?.certificates ?? []}
            onSaved={(movieId, byMinutes, isAll) => {
              if (draft.movieId === null && isAll) openMovie(movieId);
              stock.reload();
              if (byMinutes !== 0) offerRetiming(movieId, byMinutes);
            }}
            onRetime={() => draft.movieId && offerRetiming(draft.movieId, null)}
            onChanged={stock.reload}
            onClose={() => leaveFor(() => open(null))}
            onDeleted={() => open(null)}
            onCertificates={() => setShown('certificates')}
          />
        ) : undefined
      }
    >
      {openError === undefined ? null : <ErrorNote error={openError} />}
      {stock.status === 'failed' ? <ErrorNote error={stock.error} onRetry={stock.reload} /> : null}
      {stock.value ? (
        <MovieList
          movies={movies}
          isLoading={stock.status === 'loading'}
          onOpen={(movieId) => leaveFor(() => openMovie(movieId))}
          onAdd={addMovie}
        />
      ) : null}
      {shown === 'genres' ? (
        <GenresDialog genres={stock.value?.genres ?? []} onChanged={stock.reload} onClose={close} />
      ) : null}
      {shown === 'certificates' ? (
        <CertificatesDialog
          certificates={stock.value?.certificates ?? []}
          onChanged={stock.reload}
          onClose={close}
        />
      ) : null}
      {shown === 'csv' ? <ImportDialog onImported={stock.reload} onClose={close} /> : <RetimeQuestions />}
    </OfficePage>
  );

  function close() {
    setShown(null);
  }

  /** Where nothing is to come there is nothing to be asked. */
  function offerRetiming(movieId: MovieId, byMinutes: number | null) {
    const movie = movies.find(({ id }) => id === movieId);
    // As it was saved: the list has not heard of it yet.
    const title = useMoviesStore.getState().draft?.title ?? '';
    if (movie && movie.comingCount > 0) askRetiming({ movieId, title, byMinutes });
  }

  /** `film` (an id): that one. `genre`: its films. `show`: the list of genres or of certificates. */
  function openAsked({ film, genre, show }: Asked) {
    setShown(show === 'genres' || show === 'certificates' ? show : null);
    if (genre) setFilter({ text: '', genre, state: 'all' });
    if (film && film !== draft?.movieId) leaveFor(() => openMovie(film as MovieId));
  }
}

async function readTheirs(movieId: MovieId) {
  return theirsOf(await foyer.movies.readMovie({ movieId }));
}

/** The film that is open, read anew with every reading of the list. */
function useNewest(movieId: MovieId | null, stock: unknown) {
  const { value } = useCall(async () => (movieId ? readTheirs(movieId) : undefined), [movieId, stock]);
  return value?.draft.movieId === movieId ? value : undefined;
}

/** Films, genres and certificates together: they are few, and each shows the others. */
function useStock() {
  return useLiveCall(
    async () => {
      const [{ movies }, { genres }, { certificates }] = await Promise.all([
        foyer.movies.listMovies(),
        foyer.movies.listGenres(),
        foyer.movies.listCertificates(),
      ]);
      return { movies, genres, certificates };
    },
    [],
    (event) => event.type === 'catalogChanged',
  );
}

type ActionsProps = { onShow: (shown: Shown) => void; onAdd: () => void };

function Actions({ onShow, onAdd }: ActionsProps) {
  const { t } = useTranslation('office-movies');
  const exporting = useAct(
    async () => {
      const { bytes, count } = await foyer.movies.exportMovies();
      const { isSaved } = await foyer.terminal.saveFile({ suggestedName: t('csv.name'), bytes });
      return isSaved ? count : undefined;
    },
    (count) => toast(t('csv.exported', { count })),
  );
  return (
    <>
      <Refusal error={exporting.error} />
      <OfficeButton onPress={() => onShow('genres')}>{t('genres.open')}</OfficeButton>
      <OfficeButton onPress={() => onShow('csv')}>{t('csv.openImport')}</OfficeButton>
      <OfficeButton isBusy={exporting.isBusy} onPress={exporting.run}>
        {t('csv.export')}
      </OfficeButton>
      <OfficeButton variant="primary" onPress={onAdd}>
        {t('addMovie')}
      </OfficeButton>
    </>
  );
}
