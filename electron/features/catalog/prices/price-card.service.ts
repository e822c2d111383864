import { FoyerError } from '../../../contract/errors';
import type { PriceCardView } from '../../../contract/prices.contract';
import type { PriceCardId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';
import { minuteOfBusinessDay } from '../../../domain/business-day';
import { weekdayOf } from '../../../domain/wall-clock';
import {
  describePrices,
  type NewPriceCard,
  refuseContradictions,
  refuseUnknownTicketTypes,
  unlessNameTaken,
} from './add-prices.service';
import { isCardValidAt } from '../../../domain/card-validity';
import { weekdayBits } from '../../../domain/weekdays';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { editConflict } from '../../journal/edit-conflict.service';
import { replacePrices, selectComingOfCard, updatePriceCard, updatePriceCardState } from './prices.queries';
import { hasTypeToSell } from './cards-without-types.rules';
import { readPrices } from './prices.service';
import { refuseUnsure } from './unsure-amounts.service';
import { orNotFound } from '../../or-not-found';

/** Holds that are being paid for hear PRICE_CHANGED; tickets are never touched. The currency stays the card's own. */
export async function changePriceCard(
  ctx: CommandContext,
  id: PriceCardId,
  seenVersion: number,
  card: NewPriceCard,
): Promise<{ version: number }> {
  refuseContradictions(card);
  await ctx.transaction(async (tx) => {
    const old = await findPriceCard(ctx, tx, id);
    await writeCard(tx, id, seenVersion, card);
    await refuseUnsure(tx, old);
    await refuseUnknownTicketTypes(tx, card);
    await refuseStrandedShowtimes(ctx, tx, old, card);
    await replacePrices(
      tx,
      id,
      card.prices.map((price) => ({
        price_card_id: id,
        ticket_type_id: price.ticketTypeId,
        amount: price.amount,
      })),
      card.surcharges.map((one) => ({ price_card_id: id, seat_kind: one.seatKind, amount: one.amount })),
    );
    await writeJournal(ctx, tx, {
      action: 'priceCard.changed',
      subjectId: id,
      subject: card.name,
      before: await describePrices(tx, cardOf(old)),
      after: await describePrices(tx, cardOf(await findPriceCard(ctx, tx, id))),
    });
  });
  ctx.emit({ type: 'catalogChanged' });
  return { version: seenVersion + 1 };
}

/**
 * Comes before all that may refuse the change: whoever has an older version before them shall hear of that, and not of
 * rules by which the newer one is judged.
 */
async function writeCard(tx: Transaction, id: PriceCardId, seenVersion: number, card: NewPriceCard) {
  const { name, fromMinute: from_minute, untilMinute: until_minute } = card;
  const change = { name, weekdays: weekdayBits(card.weekdays), from_minute, until_minute };
  const isWritten = await unlessNameTaken(name, updatePriceCard(tx, id, change, seenVersion));
  if (!isWritten) throw await editConflict(tx, 'priceCard.changed', id);
}

export async function changePriceCardState(
  ctx: CommandContext,
  id: PriceCardId,
  state: PriceCardView['state'],
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const prices = await readPrices(tx, ctx.clock.now());
    const card = findCard(prices, id);
    if (card.state === state) return;
    // While it was archived, its ticket types may have been, too.
    if (state === 'active' && !hasTypeToSell(prices, card))
      throw new FoyerError('LAST_TICKET_TYPE', { priceCards: [card.name] });
    await updatePriceCardState(tx, id, state);
    await writeJournal(ctx, tx, {
      action: state === 'archived' ? 'priceCard.archived' : 'priceCard.restored',
      subjectId: id,
      subject: card.name,
      before: { state: card.state },
      after: { state },
    });
  });
  ctx.emit({ type: 'catalogChanged' });
}

async function findPriceCard(ctx: CommandContext, tx: Transaction, id: PriceCardId): Promise<PriceCardView> {
  return findCard(await readPrices(tx, ctx.clock.now()), id);
}

function findCard({ priceCards }: { priceCards: readonly PriceCardView[] }, id: PriceCardId): PriceCardView {
  const card = orNotFound(
    'priceCard',
    priceCards.find((candidate) => candidate.id === id),
  );
  return card;
}

/** Only those that it was valid for until now: what did not fit before is not this change's doing. */
async function refuseStrandedShowtimes(
  ctx: CommandContext,
  tx: Transaction,
  old: PriceCardView,
  card: NewPriceCard,
): Promise<void> {
  const settings = ctx.settings();
  const coming = await selectComingOfCard(tx, old.id, ctx.clock.now());
  const stranded = coming.filter(({ business_day, starts_at }) => {
    const weekday = weekdayOf(business_day);
    const minute = minuteOfBusinessDay(starts_at, business_day, settings);
    return isCardValidAt(old, weekday, minute) && !isCardValidAt(card, weekday, minute);
  });
  if (stranded.length > 0) throw new FoyerError('PRICE_CARD_NEEDED', { count: stranded.length });
}

function cardOf({
  name,
  prices,
  surcharges,
  weekdays,
  fromMinute,
  untilMinute,
}: PriceCardView): NewPriceCard {
  return { name, prices, surcharges, weekdays, fromMinute, untilMinute };
}
