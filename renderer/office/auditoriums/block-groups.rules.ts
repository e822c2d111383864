import type { SeatBlock } from '../../../electron/contract/auditoriums.contract';
import type { SeatName } from '../../../electron/contract/values';
import { grouped } from '../../../electron/domain/grouped';
import type { SeatBlockId } from '../../../electron/domain/ids';
import { compareSeatNames } from '../../../electron/domain/seat-names';

/** Blocks that were set for the same reason and time, as one line. */
export type BlockGroup = Pick<SeatBlock, 'kind' | 'fromAt' | 'untilAt' | 'releaseMinutes' | 'reason'> & {
  key: string;
  ids: SeatBlockId[];
  seats: SeatName[];
  /** Reservations, each once, however many of its seats are kept back. */
  touched: number;
};

/** `areaName` says how an area is told of. */
export function groupBlocks(blocks: readonly SeatBlock[], areaName: (id: string) => string): BlockGroup[] {
  const keyOf = ({ kind, fromAt, untilAt, releaseMinutes, reason }: SeatBlock) =>
    JSON.stringify([kind, fromAt, untilAt, releaseMinutes, reason]);
  return [...grouped(blocks, keyOf)].map(([key, own]) => {
    const { kind, fromAt, untilAt, releaseMinutes, reason } = own[0]!;
    const seats = own.map(({ area, row, number }) => ({ area: areaName(area), row, number }));
    return {
      key,
      kind,
      fromAt,
      untilAt,
      releaseMinutes,
      reason,
      ids: own.map((block) => block.id),
      seats: seats.toSorted(compareSeatNames),
      touched: new Set(own.flatMap((block) => block.touched)).size,
    };
  });
}
