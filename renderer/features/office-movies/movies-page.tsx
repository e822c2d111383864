import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovieId } from '../../../electron/contract/values';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { useLiveCall } from '../../lib/use-live-call';
import { ErrorNote } from '../../office/ui/error-note';
import { OfficeButton } from '../../office/ui/office-button';
import { Confirm } from '../../office/ui/office-dialog';
import { OfficePage } from '../../office/ui/office-page';
import { toast } from '../../office/ui/toast';
import { CertificatesDialog } from './certificates-dialog';
import { GenresDialog } from './genres-dialog';
import { ImportDialog } from './import-dialog';
import { draftOf } from './movie-draft';
import { MovieInspector } from './movie-inspector';
import { MovieList } from './movie-list';
import { isDirty, openNewMovie, useMoviesStore } from './movies.store';

type Shown = 'genres' | 'certificates' | 'csv' | null;

export function MoviesPage() {
  const { t } = useTranslation('office-movies');
  const [shown, setShown] = useState<Shown>(null);
  const [openError, setOpenError] = useState<unknown>();
  const [onLeave, setOnLeave] = useState<(() => void) | null>(null);
  const stock = useStock();
  const { draft, open } = useMoviesStore();
  const movies = stock.value?.movies ?? [];
  /** What is half written is not thrown away by a click beside it. */
  function leaveFor(go: () => void) {
    if (isDirty(useMoviesStore.getState())) setOnLeave(() => go);
    else go();
  }
  function openMovie(movieId: MovieId) {
    setOpenError(undefined);
    foyer.movies.readMovie({ movieId }).then((movie) => open(draftOf(movie)), setOpenError);
  }
  useFresh(stock.value, setOpenError);
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
            genres={stock.value?.genres ?? []}
            certificates={stock.value?.certificates ?? []}
            onSaved={(movieId) => {
              openMovie(movieId);
              stock.reload();
            }}
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
      {shown === 'csv' ? <ImportDialog onImported={stock.reload} onClose={close} /> : null}
      {onLeave ? (
        <Confirm
          title={t('leave.title')}
          what={<p>{t('leave.what')}</p>}
          action={t('leave.action')}
          onConfirm={onLeave}
          onClose={() => setOnLeave(null)}
        />
      ) : null}
    </OfficePage>
  );

  function close() {
    setShown(null);
  }
}

/** The film that is open and not being changed follows what others do to it. */
function useFresh(stock: unknown, onError: (error: unknown) => void): void {
  useEffect(() => {
    const isClean = (movieId: MovieId) => {
      const state = useMoviesStore.getState();
      return state.draft?.movieId === movieId && !isDirty(state);
    };
    const movieId = useMoviesStore.getState().draft?.movieId;
    if (!movieId || !isClean(movieId)) return;
    foyer.movies.readMovie({ movieId }).then((movie) => {
      const { draft, open } = useMoviesStore.getState();
      if (isClean(movieId) && draft?.version !== movie.version) open(draftOf(movie));
    }, onError);
  }, [stock, onError]);
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
      {exporting.error === undefined ? null : <ErrorNote error={exporting.error} />}
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
