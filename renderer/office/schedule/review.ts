import type { Planned } from '../../../electron/contract/schedule.contract';

/** A planned showtime as it is looked over; only those that are ticked will be made. */
export type Entry = { key: string; isTicked: boolean; planned: Planned };

/** What has no problem is ticked. */
export function startReview(planned: readonly Planned[]): Entry[] {
  return planned.map((one, index) => ({ key: String(index), isTicked: one.problem === null, planned: one }));
}

export function ticked(entries: readonly Entry[]): Entry[] {
  return entries.filter((entry) => entry.isTicked);
}

/** Takes in what main says of the ticked ones, in their order; what is left out keeps what was last said of it. */
export function withJudgement(entries: readonly Entry[], judged: readonly Planned[]): Entry[] {
  let next = 0;
  return entries.map((entry) => {
    if (!entry.isTicked) return entry;
    const planned = judged[next];
    next += 1;
    return planned ? { ...entry, planned } : entry;
  });
}

/** Gives each whose price card is not meant for its time the first that is, and ticks it. */
export function withValidCards(entries: readonly Entry[]): Entry[] {
  return entries.map((entry) => {
    const { problem, showtime, validPriceCardIds } = entry.planned;
    const [priceCardId] = validPriceCardIds;
    if (problem?.kind !== 'price_card' || !priceCardId) return entry;
    return {
      ...entry,
      isTicked: true,
      planned: { ...entry.planned, showtime: { ...showtime, priceCardId } },
    };
  });
}
