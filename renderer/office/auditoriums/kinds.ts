import type { SeatKind } from '../../../electron/contract/values';

/** In the order in which they are told; the contract's own list would bring its schemas along. */
export const seatKinds: readonly SeatKind[] = ['standard', 'premium', 'wheelchair', 'companion'];
