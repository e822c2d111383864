import type { Block } from '../../../electron/contract/auditoriums.contract';

/** Blocks that were set for the same reason and time, as one line. */
export type BlockGroup = Pick<Block, 'kind' | 'fromAt' | 'untilAt' | 'releaseMinutes' | 'reason'> & {
  key: string;
  ids: string[];
  seats: string[];
  touched: number;
};

const inOrder = new Intl.Collator('en', { numeric: true });

export function groupBlocks(blocks: readonly Block[]): BlockGroup[] {
  const groups = new Map<string, BlockGroup>();
  for (const { id, row, number, touched, ...same } of blocks) {
    const key = JSON.stringify([same.kind, same.fromAt, same.untilAt, same.releaseMinutes, same.reason]);
    const group = groups.get(key) ?? { ...same, key, ids: [], seats: [], touched: 0 };
    group.ids.push(id);
    group.seats.push(row + number);
    group.touched += touched;
    groups.set(key, group);
  }
  for (const group of groups.values()) group.seats.sort(inOrder.compare);
  return [...groups.values()];
}
