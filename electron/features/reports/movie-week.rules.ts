import type { MovieWeek, SoldSum } from '../../contract/reports.contract';
import type { Money } from '../../contract/values';
import { addMoney, asSums } from './figures.rules';

/** Tickets and money by currency, added to in place. */
export type Sold = { tickets: Map<string, number>; booked: Map<string, number> };

export function newSold(): Sold {
  return { tickets: new Map(), booked: new Map() };
}

export function addSold(
  sold: Sold,
  { currency, tickets, booked }: { currency: string; tickets: number; booked: number },
) {
  addMoney(sold.tickets, currency, tickets);
  addMoney(sold.booked, currency, booked);
}

export function asSoldSum({ tickets, booked }: Sold, own: string): SoldSum {
  const count = [...tickets.values()].reduce((sum, each) => sum + each, 0);
  return { tickets: count, booked: asSums(booked, own) };
}

/** What a ticket came to in each currency, half a minor unit rounded up; free tickets count as tickets. */
export function averagePrice({ tickets, booked }: Sold, own: string): Money[] {
  return asSums(booked, own).map(({ amount, currency }) => {
    const count = tickets.get(currency)!;
    return { currency, amount: Math.floor((2 * amount + count) / (2 * count)) };
  });
}

/** By what the week booked in the cinema's own currency, then by its tickets, then by title. */
export function orderMovies(films: MovieWeek['movies'], own: string): MovieWeek['movies'] {
  const amount = ({ thisWeek }: MovieWeek['movies'][number]) =>
    thisWeek.booked.find(({ currency }) => currency === own)?.amount ?? 0;
  return films.toSorted(
    (a, b) =>
      amount(b) - amount(a) || b.thisWeek.tickets - a.thisWeek.tickets || (a.title < b.title ? -1 : 1),
  );
}
