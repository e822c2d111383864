import type { Transaction } from '../../../database/database';
import type { GenreTable } from '../../../database/schema';
import type { CommandContext } from '../../context';
import { foldText } from '../../../domain/fold-text';
import type { GenreId } from '../../../domain/ids';
import { insertGenres, selectGenres } from './genre.queries';

/** Finds genres by name and makes those that are new. */
export type GenreBook = {
  idsOf: (names: readonly string[]) => Promise<GenreId[]>;
  /** As they are written in the book, which need not be as they were asked for. */
  namesOf: (names: readonly string[]) => Promise<string[]>;
};

/** For as long as the transaction: many movies are written with one reading of the genres. */
export function createGenreBook(ctx: Pick<CommandContext, 'newId'>, tx: Transaction): GenreBook {
  let known: Map<string, GenreTable> | undefined;
  const find = async (names: readonly string[]): Promise<GenreTable[]> => {
    known ??= new Map((await selectGenres(tx)).map((genre) => [foldText(genre.name), genre]));
    const wanted = new Map<string, string>();
    for (const name of names) if (!wanted.has(foldText(name))) wanted.set(foldText(name), name);
    const added: GenreTable[] = [];
    for (const [key, name] of wanted) if (!known.has(key)) added.push({ id: ctx.newId<GenreId>(), name });
    await insertGenres(tx, added);
    for (const genre of added) known.set(foldText(genre.name), genre);
    return [...wanted.keys()].map((key) => known!.get(key)!);
  };
  return {
    idsOf: async (names) => (await find(names)).map(({ id }) => id),
    namesOf: async (names) => (await find(names)).map(({ name }) => name),
  };
}
