import { FoyerError } from '../../../contract/errors';
import type { TicketTypeView } from '../../../contract/prices.contract';
import type { TicketTypeId } from '../../../contract/values';
import type { Transaction } from '../../../database/database';
import { unlessNameTaken } from './add-prices.service';
import type { CommandContext } from '../../context';
import { writeJournal } from '../../journal/journal.service';
import { cardsLeftWithoutTypes } from './cards-without-types.rules';
import { raiseVersionOfCards, updateTicketType } from './prices.queries';
import { readPrices } from './prices.service';
import { orNotFound } from '../../or-not-found';

/** What was sold keeps the name that it was sold under: it stands in the ticket. */
export async function renameTicketType(ctx: CommandContext, id: TicketTypeId, name: string): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { type } = await findTicketType(ctx, tx, id);
    if (type.name === name) return;
    await unlessNameTaken(name, updateTicketType(tx, id, { name }));
    const change = { before: { name: type.name }, after: { name } };
    await writeJournal(ctx, tx, { action: 'ticketType.renamed', subjectId: id, subject: name, ...change });
  });
  ctx.emit({ type: 'catalogChanged' });
}

export async function orderTicketTypes(ctx: CommandContext, ids: readonly TicketTypeId[]): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { ticketTypes } = await readPrices(tx, ctx.clock.now());
    const names = new Map(ticketTypes.map((type) => [type.id, type.name]));
    const isWhole = new Set(ids).size === ids.length && ids.length === names.size;
    if (!isWhole || !ids.every((id) => names.has(id)))
      throw new FoyerError('INVALID_INPUT', { fields: ['ticketTypeIds'] });
    for (const [position, id] of ids.entries()) await updateTicketType(tx, id, { position });
    await writeJournal(ctx, tx, {
      action: 'ticketTypes.ordered',
      subject: ids.map((id) => names.get(id)).join(', '),
      before: { order: [...names.values()] },
      after: { order: ids.map((id) => names.get(id)) },
    });
  });
  ctx.emit({ type: 'catalogChanged' });
}

export async function changeTicketTypeState(
  ctx: CommandContext,
  id: TicketTypeId,
  state: TicketTypeView['state'],
): Promise<void> {
  await ctx.transaction(async (tx) => {
    const { type, prices } = await findTicketType(ctx, tx, id);
    if (type.state === state) return;
    const without = state === 'archived' ? cardsLeftWithoutTypes(prices, id) : [];
    if (without.length > 0) throw new FoyerError('LAST_TICKET_TYPE', { priceCards: without });
    await updateTicketType(tx, id, { state });
    await raiseVersionOfCards(tx, id);
    await writeJournal(ctx, tx, {
      action: state === 'archived' ? 'ticketType.archived' : 'ticketType.restored',
      subjectId: id,
      subject: type.name,
      before: { state: type.state },
      after: { state },
    });
  });
  ctx.emit({ type: 'catalogChanged' });
}

async function findTicketType(ctx: CommandContext, tx: Transaction, id: TicketTypeId) {
  const prices = await readPrices(tx, ctx.clock.now());
  const type = orNotFound(
    'ticketType',
    prices.ticketTypes.find((candidate) => candidate.id === id),
  );
  return { type, prices };
}
