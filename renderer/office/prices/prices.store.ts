import { registerUnsaved } from '../../lib/unsaved';
import { createVisitStore } from '../../lib/create-visit-store';
import type { CardDraft } from './card-draft';

type PricesState = {
  draft: CardDraft | null;
  /** The draft as it was opened. */
  opened: CardDraft | null;
  areArchivedShown: boolean;
  open: (draft: CardDraft | null) => void;
  change: (change: Partial<CardDraft>) => void;
  showArchived: (areShown: boolean) => void;
};

/** The card being written, until the sign-out: another section may be looked at in between. */
export const usePricesStore = createVisitStore<PricesState>((set) => ({
  draft: null,
  opened: null,
  areArchivedShown: false,
  open: (draft) => set({ draft, opened: draft }),
  change: (change) => set(({ draft }) => ({ draft: draft && { ...draft, ...change } })),
  showArchived: (areArchivedShown) => set({ areArchivedShown }),
}));

export function isDirty({ draft, opened }: Pick<PricesState, 'draft' | 'opened'>): boolean {
  return JSON.stringify(draft) !== JSON.stringify(opened);
}

registerUnsaved(
  usePricesStore,
  (state) => (isDirty(state) ? ['prices.card'] : []),
  ({ draft, opened }) => ({ draft, opened }),
);
