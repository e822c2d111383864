/** An age rating by its code; `words` is a key of the catalogue. */
export type FirstRating = {
  code: string;
  words: 'everyone' | 'guidance' | 'withGrownUp' | 'under';
  /** Named in the words. */
  age: number | null;
  minimumAge: number | null;
};

const everyone = (code: string): FirstRating => ({ code, words: 'everyone', age: null, minimumAge: null });
const guidance = (code: string): FirstRating => ({ code, words: 'guidance', age: null, minimumAge: null });
const withGrownUp = (code: string, age: number): FirstRating => ({
  code,
  words: 'withGrownUp',
  age,
  minimumAge: null,
});
const under = (code: string, age: number): FirstRating => ({ code, words: 'under', age, minimumAge: age });

/** BBFC's, https://www.bbfc.co.uk/about-classification, and the MPA's, https://www.filmratings.com. */
const known: Record<string, readonly FirstRating[]> = {
  GBP: [everyone('U'), guidance('PG'), withGrownUp('12A', 12), under('15', 15), under('18', 18)],
  USD: [everyone('G'), guidance('PG'), guidance('PG-13'), withGrownUp('R', 17), under('NC-17', 18)],
};
const general: readonly FirstRating[] = [
  everyone('0'),
  under('6', 6),
  under('12', 12),
  under('16', 16),
  under('18', 18),
];

/** Where a cinema has no age ratings yet: those of the country whose money it takes, else ages. */
export function firstRatings(currency: string): readonly FirstRating[] {
  return known[currency] ?? general;
}
