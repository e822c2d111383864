import type { TicketTypeView } from '../../../electron/contract/prices.contract';
import type { TicketTypeId } from '../../../electron/contract/values';

/** The order with two of them in each other's place. */
export function swapped(types: readonly TicketTypeView[], a: TicketTypeId, b: TicketTypeId): TicketTypeId[] {
  return types.map(({ id }) => (id === a ? b : id === b ? a : id));
}
