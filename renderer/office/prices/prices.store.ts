import { editSlice, type EditSlice, registerEdit } from '../../lib/edit-slice';
import { createVisitStore } from '../../lib/create-visit-store';
import type { CardDraft } from './card-draft';

type PricesState = EditSlice<CardDraft> & {
  areArchivedShown: boolean;
  showArchived: (areShown: boolean) => void;
};

/** The card being written, until the sign-out: another section may be looked at in between. */
export const usePricesStore = createVisitStore<PricesState>((set) => ({
  ...editSlice<CardDraft>(set),
  areArchivedShown: false,
  showArchived: (areArchivedShown) => set({ areArchivedShown }),
}));

registerEdit(usePricesStore, 'prices.card');
