import type { AccountView, SessionView } from '../../electron/contract/auth.contract';
import { createVisitStore } from './create-visit-store';

type SessionState = {
  session: SessionView;
  setSession(session: SessionView): void;
};

/** Who main says is signed in at this window. Main decides; this only remembers its answer. */
export const useSessionStore = createVisitStore<SessionState>((set) => ({
  session: { account: null },
  setSession: (session) => set({ session }),
}));

export function useAccount(): AccountView | null {
  return useSessionStore((state) => state.session.account);
}
