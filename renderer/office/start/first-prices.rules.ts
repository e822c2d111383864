/** The ticket types that a new cinema is offered, and their share of a full price, in twentieths. */
export const firstTypes = [
  { id: 'adult', twentieths: 20 },
  { id: 'child', twentieths: 14 },
  { id: 'senior', twentieths: 16 },
  { id: 'student', twentieths: 16 },
] as const;
/** What a premium seat adds, in twentieths of a full price. */
export const premiumTwentieths = 4;

/** What a full ticket costs in many cinemas that take this currency, in whole units: a place to begin from. */
const fullPrices: Record<string, number> = {
  AED: 45,
  AUD: 20,
  BRL: 30,
  CAD: 14,
  CHF: 18,
  CNY: 40,
  CZK: 200,
  DKK: 120,
  EUR: 10,
  GBP: 10,
  HUF: 2400,
  ILS: 40,
  INR: 240,
  JPY: 1800,
  KRW: 14_000,
  MXN: 80,
  NOK: 160,
  NZD: 18,
  PLN: 28,
  RON: 30,
  SEK: 140,
  TRY: 240,
  USD: 12,
  ZAR: 100,
};

/** So many twentieths of a full price, in minor units; `null` for a currency in which no price is known. */
export function firstAmount(currency: string, digits: number, twentieths: number): number | null {
  const full = fullPrices[currency];
  return full === undefined ? null : Math.round((full * 10 ** digits * twentieths) / 20);
}
