import type { MovieFields } from '../../contract/movies.contract';
import { pickWeighted, seededRandom, seedOf } from '../seeded-random';

export type PlannedMovie = {
  /** Days after the programme's first day; before it for those that run already. */
  releasedOn: number;
  weeks: number;
  /** From 0 to 1: how many come in the first week. */
  pull: number;
  isForFamilies: boolean;
  movie: MovieFields;
};

const adjectives =
  'Last Silent Golden Hidden Broken Distant Paper Winter Crimson Restless Little Lost Borrowed Quiet Electric Hollow Northern Burning Second Wandering Glass Midnight Velvet Salt Stolen'.split(
    ' ',
  );
const nouns =
  'Harbour Orchard Station Letter Garden Carnival Lighthouse Summer River Clockmaker Bridge Parade Island Promise Detective Kingdom Balloon Tide Circus Forest Telegram Mountain Neighbour Violin Passenger'.split(
    ' ',
  );
const forms = [
  'The # @',
  '# @',
  'A # @',
  'The @ of Saint Ives',
  'The # @ Returns',
  'Beyond the # @',
  'Return to the # @',
];
const firstNames = 'Ines Tomas Greta Kwame Aiko Leila Oskar Bruna Pavel Saoirse Mateo Hana'.split(' ');
const lastNames =
  'Holloway Okafor Lindqvist Marchetti Tanaka Novak Ferreira Delacroix Whitlock Zielinski Arden Moreau'.split(
    ' ',
  );
const kinds = [
  { genres: ['Family', 'Animation'], certificate: 'U', weight: 3 },
  { genres: ['Comedy'], certificate: 'PG', weight: 3 },
  { genres: ['Adventure', 'Fantasy'], certificate: '12A', weight: 4 },
  { genres: ['Drama'], certificate: '12A', weight: 5 },
  { genres: ['Thriller', 'Crime'], certificate: '15', weight: 4 },
  { genres: ['Horror'], certificate: '18', weight: 2 },
  { genres: ['Documentary'], certificate: 'PG', weight: 1 },
];
const releasesAWeek = 3;
const weeksBefore = 7;

/** Three films come out each week, from some weeks before the first day: titles, people and what they are, made up. */
export function planMovies(days: number, firstYear: number, seed: number): PlannedMovie[] {
  const random = seededRandom(seedOf(seed, 'films'));
  const weeks = Math.ceil(days / 7) + weeksBefore;
  const taken = new Set<string>();
  return Array.from({ length: weeks * releasesAWeek }, (_, index) => {
    const releasedOn = (Math.floor(index / releasesAWeek) - weeksBefore) * 7;
    return planMovie(releasedOn, firstYear + Math.max(0, Math.floor(releasedOn / 365)), taken, random);
  });
}

function planMovie(releasedOn: number, year: number, taken: Set<string>, random: () => number): PlannedMovie {
  const pick = <T>(items: readonly T[]) => items[Math.floor(random() * items.length)]!;
  const person = () => `${pick(firstNames)} ${pick(lastNames)}`;
  const { genres, certificate } = pickWeighted(kinds, random);
  const pull = random() ** 2;
  return {
    releasedOn,
    weeks: 3 + Math.round(pull * 5 + random() * 2),
    pull: 0.3 + 0.7 * pull,
    isForFamilies: genres.includes('Family'),
    movie: {
      title: newTitle(pick, taken),
      originalTitle: '',
      synopsis:
        'Somebody comes back to a town that has forgotten them, and one evening changes everything for both.',
      director: person(),
      castLine: [person(), person(), person()].join(', '),
      year,
      runningMinutes: 82 + Math.round(random() * 45 + random() * 20),
      certificate,
      genres,
      audioLanguage: 'en',
      otherLanguages: [],
      subtitleLanguages: [],
    },
  };
}

function newTitle(pick: <T>(items: readonly T[]) => T, taken: Set<string>): string {
  for (let part = 1; ; part += 1) {
    const title = pick(forms).replace('#', pick(adjectives)).replace('@', pick(nouns));
    const name = part > 20 ? `${title} ${part}` : title;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
