import { FoyerError } from '../../../contract/errors';
import type { Transaction } from '../../../database/database';
import { foldText } from '../../../domain/fold-text';
import type { GenreId } from '../../../domain/ids';
import type { CommandContext, QueryContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { deleteGenreRow, insertGenre, selectGenreCounts, updateGenreName } from './genre.queries';
import { orNotFound } from '../../or-not-found';

export async function listGenres(ctx: QueryContext) {
  const rows = await selectGenreCounts(ctx.db);
  return { genres: rows.map(({ id, name, movies }) => ({ id, name, movieCount: Number(movies) })) };
}

export async function addGenre(ctx: CommandContext, name: string) {
  const genreId = ctx.newId<GenreId>();
  await ctx.transaction(async (tx) => {
    await refuseTakenName(tx, name);
    await insertGenre(tx, genreId, name);
    await writeJournal(ctx, tx, {
      action: 'genre.added',
      subjectId: genreId,
      subject: name,
      after: { name },
    });
  });
  ctx.emit({ type: 'catalogChanged' });
  return { genreId };
}

export async function renameGenre(ctx: CommandContext, genreId: GenreId, name: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const genre = await findGenre(tx, genreId);
    if (genre.name === name) return;
    await refuseTakenName(tx, name, genreId);
    await updateGenreName(tx, genreId, name);
    const change = { before: { name: genre.name }, after: { name } };
    await writeJournal(ctx, tx, { action: 'genre.renamed', subjectId: genreId, subject: name, ...change });
  });
  ctx.emit({ type: 'catalogChanged' });
}

export async function deleteGenre(ctx: CommandContext, genreId: GenreId): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { name, movies } = await findGenre(tx, genreId);
    await deleteGenreRow(tx, genreId);
    const before = { name, movieCount: Number(movies) };
    await writeJournal(ctx, tx, { action: 'genre.deleted', subjectId: genreId, subject: name, before });
  });
  ctx.emit({ type: 'catalogChanged' });
}

async function findGenre(tx: Transaction, genreId: GenreId) {
  const genre = orNotFound(
    'genre',
    (await selectGenreCounts(tx)).find(({ id }) => id === genreId),
  );
  return genre;
}

async function refuseTakenName(tx: Transaction, name: string, except?: GenreId): Promise<void> {
  const taken = (await selectGenreCounts(tx)).find(
    (genre) => genre.id !== except && foldText(genre.name) === foldText(name),
  );
  if (taken) throw new FoyerError('NAME_TAKEN', { name: taken.name });
}
