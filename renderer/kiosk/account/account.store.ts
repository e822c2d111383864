import { createVisitStore } from '../../lib/create-visit-store';

type AccountState = {
  /** Kept between signing in and signing up, and gone with the visit. A password is never kept here. */
  name: string;
  email: string;
  setName(name: string): void;
  setEmail(email: string): void;
};

export const useAccountStore = createVisitStore<AccountState>((set) => ({
  name: '',
  email: '',
  setName: (name) => set({ name }),
  setEmail: (email) => set({ email }),
}));
