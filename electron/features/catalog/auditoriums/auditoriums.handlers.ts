import type { auditoriumsContract } from '../../../contract/auditoriums.contract';
import type { Handlers } from '../../context';
import { addAuditorium, saveLayout } from './save-layout.service';
import {
  listAuditoriums,
  readAuditorium,
  readLayout,
  renameAuditorium,
  setAuditoriumState,
} from './auditoriums.service';
import { addBlock, listTouched, previewBlock, removeBlocks } from './block.service';
import { listMovable, moveShowtimes } from './showtime-move.service';

export function createAuditoriumsHandlers(): Handlers<typeof auditoriumsContract> {
  return {
    listAuditoriums: (ctx) => listAuditoriums(ctx),
    readAuditorium: (ctx, { auditoriumId }) => readAuditorium(ctx, auditoriumId),
    readLayout: (ctx, { layoutId }) => readLayout(ctx, layoutId),
    addAuditorium: (ctx, { name, layout }) => addAuditorium(ctx, name, layout),
    saveLayout: (ctx, { auditoriumId, seenVersion, layout }) =>
      saveLayout(ctx, auditoriumId, seenVersion, layout),
    renameAuditorium: async (ctx, { auditoriumId, name }) => {
      await renameAuditorium(ctx, auditoriumId, name);
      return {};
    },
    setAuditoriumState: async (ctx, { auditoriumId, state }) => {
      await setAuditoriumState(ctx, auditoriumId, state);
      return {};
    },
    listMovable: (ctx, { auditoriumId }) => listMovable(ctx, auditoriumId),
    moveShowtimes: (ctx, { auditoriumId, showtimeIds }) => moveShowtimes(ctx, auditoriumId, showtimeIds),
    previewBlock: (ctx, block) => previewBlock(ctx, block),
    addBlock: (ctx, block) => addBlock(ctx, block),
    listTouched: (ctx, { auditoriumId }) => listTouched(ctx, auditoriumId),
    removeBlocks: async (ctx, { auditoriumId, blockIds }) => {
      await removeBlocks(ctx, auditoriumId, blockIds);
      return {};
    },
  };
}
