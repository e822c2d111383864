import type { CallInputOf } from '../../../electron/contract/contract';
import type { PriceCardView, TicketTypeView } from '../../../electron/contract/prices.contract';
import type { PriceCardId, SeatKind } from '../../../electron/contract/values';
import { amountIn, decimalText } from '../../../electron/domain/amounts';
import { digitsOf } from '../../../electron/domain/currencies';
import { decimalAsTyped, type Marks } from '../../../electron/domain/typed-values';
import { longest, ranges } from '../../../electron/domain/bounds';
import { clockHours, hoursIn, isAllDay } from './price-text.rules';

/** A price card as it is typed, its sums with the country's marks. */
export type CardDraft = {
  /** Null while it is not there yet. */
  priceCardId: PriceCardId | null;
  name: string;
  currency: string;
  /** By ticket type; empty: it is not sold with this card. */
  prices: Record<string, string>;
  /** By seat kind; empty: it costs no more. */
  surcharges: Partial<Record<SeatKind, string>>;
  weekdays: number[];
  isAllDay: boolean;
  from: string;
  until: string;
};
type NewCard = CallInputOf<'prices.addPriceCard'>;
/** Keys are `name`, `weekdays`, `hours`, `prices` (none at all), and the id or kind of each sum that cannot be read. */
export type CardProblems = Record<string, 'missing' | 'long' | 'sum' | 'hours'>;

export const surchargeKinds = ['premium', 'wheelchair', 'companion', 'standard'] as const;
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

export function emptyCard(currency: string, dayStart: number): CardDraft {
  const { from, until } = clockHours({ fromMinute: 0, untilMinute: ranges.cardMinute.max }, dayStart);
  return {
    priceCardId: null,
    name: '',
    currency,
    prices: {},
    surcharges: {},
    weekdays: [...weekdays],
    isAllDay: true,
    from,
    until,
  };
}

export function cardDraftOf(
  card: PriceCardView,
  types: readonly TicketTypeView[],
  dayStart: number,
  marks: Marks,
): CardDraft {
  const digits = digitsOf(card.currency);
  const text = (amount: number) => decimalAsTyped(decimalText(amount, digits), marks);
  const offered = new Set(types.filter((type) => type.state === 'active').map((type) => type.id));
  const prices = card.prices.filter((price) => offered.has(price.ticketTypeId));
  return {
    priceCardId: card.id,
    name: card.name,
    currency: card.currency,
    prices: Object.fromEntries(prices.map((one) => [one.ticketTypeId, text(one.amount)])),
    surcharges: Object.fromEntries(
      card.surcharges
        .filter(({ amount }) => amount > 0)
        .map(({ seatKind, amount }) => [seatKind, text(amount)]),
    ),
    weekdays: card.weekdays,
    isAllDay: isAllDay(card, dayStart),
    ...clockHours(card, dayStart),
  };
}

/** What main would get, with every problem that it would find. */
export function cardIn(
  draft: CardDraft,
  dayStart: number,
  marks: Marks,
): { card: NewCard | null; problems: CardProblems } {
  const problems: CardProblems = {};
  const digits = digitsOf(draft.currency);
  const sums = (texts: Record<string, string | undefined>) =>
    Object.entries(texts).flatMap(([key, text = '']) => {
      if (text.trim() === '') return [];
      const amount = amountIn(text, digits, marks);
      if (amount === null) problems[key] = 'sum';
      return [{ key, amount: amount ?? 0 }];
    });
  const prices = sums(draft.prices);
  const surcharges = sums(draft.surcharges).filter(({ amount }) => amount > 0);
  const hours = draft.isAllDay
    ? { fromMinute: 0, untilMinute: ranges.cardMinute.max }
    : hoursIn(draft.from, draft.until, dayStart);
  if (draft.name.trim() === '') problems.name = 'missing';
  if (draft.name.trim().length > longest.priceCardName) problems.name = 'long';
  if (draft.weekdays.length === 0) problems.weekdays = 'missing';
  if (prices.length === 0) problems.prices = 'missing';
  if (!hours) problems.hours = 'hours';
  if (!hours || Object.keys(problems).length > 0) return { card: null, problems };
  const card = {
    name: draft.name,
    prices: prices.map(({ key, amount }) => ({ ticketTypeId: key as never, amount })),
    surcharges: surcharges.map(({ key, amount }) => ({ seatKind: key as SeatKind, amount })),
    weekdays: draft.weekdays.toSorted((a, b) => a - b),
    ...hours,
  };
  return { card, problems };
}
