import type { SaleEnd } from '../../../contract/errors';

export type Sale = {
  state: 'planned' | 'on_sale' | 'closed' | 'cancelled';
  starts_at: number;
  ends_at: number;
  sales_close_at: number;
};

/** Why seats of a showtime cannot be had at this moment, or null. The moment at which sales close is too late. */
export function whyNotOnSale(showtime: Sale, now: number): SaleEnd | null {
  if (showtime.state === 'cancelled') return 'cancelled';
  if (now >= showtime.ends_at) return 'past';
  const isClosedByClock = now >= showtime.sales_close_at;
  if (!isClosedByClock && showtime.state === 'on_sale') return null;
  if (now >= showtime.starts_at) return 'begun';
  return showtime.state === 'on_sale' ? 'cutoff' : showtime.state;
}

/** Why nothing can be done any more with a showtime that has started. */
export function whyStarted({ ends_at }: { ends_at: number }, now: number): 'past' | 'begun' {
  return now >= ends_at ? 'past' : 'begun';
}

/** When a showtime's sale ends by the clock: nothing is held any longer than that. */
export function saleEndOf({ sales_close_at, ends_at }: Pick<Sale, 'sales_close_at' | 'ends_at'>): number {
  return Math.min(sales_close_at, ends_at);
}
