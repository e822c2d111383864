/** Genres are one whatever their case: `Drama` and `drama` would be two filters for the same thing. */
export function genreKey(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
