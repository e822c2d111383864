import type { MovieWeek } from '../../contract/reports.contract';
import { formatsOf } from '../formats';
import type { Paperwork } from './report-job';
import type { Cell, Column, Sheet } from './sheet.rules';
import { wordsIn } from './sheet-words';

type MovieSales = MovieWeek['total'];
type Part = { column: Column; cell: (film: MovieSales) => Cell };

/** The film week as a table. On paper the days have their money alone: there is no room for more. */
export function movieWeekSheet(week: MovieWeek, paperwork: Paperwork): Sheet {
  const { cinemaName, language } = paperwork;
  const formats = formatsOf(paperwork);
  const words = wordsIn(language);
  const { columns } = words;
  const { from, until } = week.week;
  const parts = partsOf(week, paperwork);
  return {
    title: words.titles.movieWeek,
    cinemaName,
    notes: [[from, until].map((day) => formats.day(day, { weekday: 'short', hasYear: true })).join(' – ')],
    fileName: `foyer-film-week-${from}-${until}`,
    language,
    columns: [
      { title: columns.film, kind: 'text' },
      { title: columns.firstDay, kind: 'day' },
      ...parts.map(({ column }) => column),
    ],
    rows: week.movies.map((film) => [
      film.title,
      film.sinceRelease.firstDay,
      ...parts.map(({ cell }) => cell(film)),
    ]),
    total: [words.total, null, ...parts.map(({ cell }) => cell(week.total))],
  };
}

function partsOf(week: MovieWeek, paperwork: Paperwork): Part[] {
  const { columns } = wordsIn(paperwork.language);
  const formats = formatsOf(paperwork);
  const taken = [...week.total.sinceRelease.booked, ...week.total.lastWeek.booked];
  const currencies = [...new Set([paperwork.currency, ...taken.map((sum) => sum.currency)])];
  const tickets = (
    title: string,
    sold: (film: MovieSales) => MovieSales['thisWeek'],
    isOffPaper?: true,
  ): Part => ({
    column: { title, kind: 'count', ...(isOffPaper ? { isOffPaper } : {}) },
    cell: (film) => sold(film).tickets,
  });
  const money = (
    title: string,
    sums: (film: MovieSales) => MovieSales['averagePrice'],
    empty: 0 | null = 0,
  ): Part[] =>
    currencies.map((currency) => ({
      column: { title: `${title} (${currency})`, kind: 'money', currency },
      cell: (film) => sums(film).find((sum) => sum.currency === currency)?.amount ?? empty,
    }));
  const days = week.days.flatMap((day, index): Part[] => {
    const name = formats.day(day, { weekday: 'short' });
    return [
      tickets(`${name}, ${columns.tickets.toLowerCase()}`, ({ days: all }) => all[index]!, true),
      ...money(name, ({ days: all }) => all[index]!.booked),
    ];
  });
  return [
    ...days,
    tickets(columns.weekTickets, ({ thisWeek }) => thisWeek),
    ...money(columns.weekBooked, ({ thisWeek }) => thisWeek.booked),
    tickets(columns.lastWeekTickets, ({ lastWeek }) => lastWeek),
    ...money(columns.lastWeekBooked, ({ lastWeek }) => lastWeek.booked),
    tickets(columns.sinceReleaseTickets, ({ sinceRelease }) => sinceRelease),
    ...money(columns.sinceReleaseBooked, ({ sinceRelease }) => sinceRelease.booked),
    ...money(columns.averagePrice, ({ averagePrice }) => averagePrice, null),
  ];
}
