import type { MovieId } from '../../../electron/contract/values';
import { type Act, useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { ConflictNote } from '../ui/conflict-note';
import { ErrorNote } from '../ui/error-note';
import { draftOf } from './movie-draft';
import { useMoviesStore } from './movies.store';

type MovieConflictProps = { movieId: MovieId; saving: Act; onKeep: (version: number) => void };

/** Somebody else saved the film first: it is read anew for either way out. */
export function MovieConflict({ movieId, saving, onKeep }: MovieConflictProps) {
  const open = useMoviesStore((state) => state.open);
  const read = () => foyer.movies.readMovie({ movieId });
  const taking = useAct(read, (movie) => {
    saving.clearError();
    open(draftOf(movie));
  });
  const keeping = useAct(read, ({ version }) => {
    onKeep(version);
    saving.run();
  });
  const error = taking.error ?? keeping.error;
  return (
    <>
      <ConflictNote text={errorText(saving.error)} onTakeTheirs={taking.run} onKeepMine={keeping.run} />
      {error === undefined ? null : <ErrorNote error={error} />}
    </>
  );
}
