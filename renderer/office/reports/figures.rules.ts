import type { Measures } from '../../../electron/contract/reports.contract';
import type { Money } from '../../../electron/contract/values';

/** What was taken in one currency. */
export function amountIn(sums: readonly Money[], currency: string): number {
  return sums.find((sum) => sum.currency === currency)?.amount ?? 0;
}

/** Every currency that anything was taken in, the cinema's own first; that alone where nothing was. */
export function currenciesOf(
  measures: readonly Pick<Measures, 'booked' | 'collected'>[],
  own: string,
): string[] {
  const found = new Set(
    measures.flatMap(({ booked, collected }) => [...booked, ...collected].map((it) => it.currency)),
  );
  if (found.size === 0 || found.delete(own)) return [own, ...[...found].toSorted()];
  return [...found].toSorted();
}

/** How much of the whole; null where there is no whole. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

/** Tickets of the seats there were. */
export function occupancyOf({ tickets, capacity }: Pick<Measures, 'tickets' | 'capacity'>): number | null {
  return shareOf(tickets, capacity);
}

/** How many of the tickets that were booked at some time were cancelled. */
export function cancelledShareOf(it: Pick<Measures, 'tickets' | 'cancelledTickets'>): number | null {
  return shareOf(it.cancelledTickets, it.tickets + it.cancelledTickets);
}

/** Booked by ticket, in minor units, half up. Null with several currencies: whose ticket cost what is not known here. */
export function averagePriceOf({ booked, tickets }: Pick<Measures, 'booked' | 'tickets'>): Money | null {
  const [sum, ...others] = booked.filter(({ amount }) => amount > 0);
  const free = booked[0];
  if (tickets === 0 || others.length > 0) return null;
  if (!sum) return free ? { amount: 0, currency: free.currency } : null;
  return { amount: Math.floor(sum.amount / tickets + 0.5), currency: sum.currency };
}

/** How much more than before, as a share of it: 0.25 is a quarter more. Null where there was nothing to compare with. */
export function changeOf(now: number, before: number): number | null {
  if (before === 0) return now === 0 ? 0 : null;
  return (now - before) / before;
}

/** From one share to another in points of a hundred, to a tenth. */
export function pointsBetween(now: number | null, before: number | null): number | null {
  return now === null || before === null ? null : Math.round((now - before) * 1000) / 10;
}
