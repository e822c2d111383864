import type {
  Figures,
  FiguresQuestion,
  FiguresRow,
  Grouping,
  Measures,
} from '../../contract/reports.contract';
import type { Money } from '../../contract/values';
import { weekdayOf } from '../../domain/wall-clock';
import { localOf } from '../../domain/wall-clock';
import { formatsOf } from '../formats';
import type { Cell, Column, Sheet } from './sheet.rules';
import { type SheetWords, wordsIn } from './sheet-words';
import type { Paperwork } from './report-job';

type Part = { column: Column; cell: (row: Measures & Partial<FiguresRow>) => Cell };

const fileNames: Record<Grouping, string> = {
  showtime: 'showtimes',
  movie: 'films',
  auditorium: 'auditoriums',
  day: 'days',
  week: 'weeks',
  weekday: 'weekdays',
  hour: 'hours',
  ticketType: 'ticket-types',
};

/** The figures as a table; `names` are those that the question was narrowed to. */
export function figuresSheet(
  { by, period: { from, until } }: FiguresQuestion,
  { rows, total }: Figures,
  paperwork: Paperwork,
  names: string[],
): Sheet {
  const { cinemaName, language, currency } = paperwork;
  const words = wordsIn(language);
  const formats = formatsOf(paperwork);
  const currencies = [...new Set([currency, ...total.booked.map((sum) => sum.currency)])];
  const heads = headsOf(by, words, paperwork);
  const parts = partsOf(by, words, currencies);
  const days = [...new Set([from, until])];
  return {
    title: words.titles[by],
    cinemaName,
    notes: [days.map((day) => formats.day(day, { weekday: 'short', hasYear: true })).join(' – '), ...names],
    fileName: ['foyer', fileNames[by], ...days].join('-'),
    language,
    columns: [...heads.map(({ column }) => column), ...parts.map(({ column }) => column)],
    rows: rows.map((row) => [...heads.map(({ cell }) => cell(row)), ...parts.map(({ cell }) => cell(row))]),
    total: [words.total, ...heads.slice(1).map(() => null), ...parts.map(({ cell }) => cell(total))],
  };
}

function headsOf(by: Grouping, { columns }: SheetWords, paperwork: Paperwork) {
  const formats = formatsOf(paperwork);
  const text = (title: string, cell: (row: FiguresRow) => Cell) => ({
    column: { title, kind: 'text' } as const,
    cell,
  });
  const day = (title: string) => ({
    column: { title, kind: 'day' } as const,
    cell: ({ key }: FiguresRow): Cell => key,
  });
  const start = {
    column: { title: columns.start, kind: 'time' } as const,
    cell: ({ startsAt }: FiguresRow): Cell => localOf(startsAt!, paperwork.timeZone),
  };
  const label = ({ label: name }: FiguresRow) => name;
  const heads = {
    showtime: [
      text(columns.film, label),
      text(columns.auditorium, ({ auditoriumName }) => auditoriumName),
      start,
    ],
    movie: [text(columns.film, label)],
    auditorium: [text(columns.auditorium, label)],
    day: [day(columns.day), text(columns.weekday, ({ key }) => formats.weekday(weekdayOf(key)))],
    week: [day(columns.week)],
    weekday: [text(columns.weekday, ({ key }) => formats.weekday(Number(key)))],
    hour: [text(columns.hour, ({ key }) => formats.time(`${key.padStart(2, '0')}:00`))],
    ticketType: [text(columns.ticketType, label)],
  };
  return heads[by];
}

function partsOf(by: Grouping, { columns }: SheetWords, currencies: string[]): Part[] {
  const count = (key: Exclude<keyof Measures, 'booked' | 'collected'>, isOffPaper?: true): Part => ({
    column: { title: columns[key], kind: 'count', ...(isOffPaper ? { isOffPaper } : {}) },
    cell: (row) => row[key],
  });
  const money = (title: string, sums: (row: Measures) => Money[]): Part[] =>
    currencies.map((currency) => ({
      column: { title: `${title} (${currency})`, kind: 'money', currency },
      cell: (row) => sums(row).find((sum) => sum.currency === currency)?.amount ?? 0,
    }));
  const occupancy: Part = {
    column: { title: columns.occupancy, kind: 'share' },
    cell: ({ tickets, capacity }) => (capacity === 0 ? null : tickets / capacity),
  };
  return [
    ...(by === 'ticketType' ? [] : [count('showtimes'), count('capacity'), occupancy]),
    count('reservations'),
    count('tickets'),
    count('collectedTickets'),
    count('cancelledReservations'),
    count('cancelledTickets'),
    ...money(columns.booked, (row) => row.booked),
    ...money(columns.collected, (row) => row.collected),
  ];
}
