import { createVisitStore } from '../../lib/create-visit-store';

/**
 * What stands between the last question and the lobby screen. A visit's: whoever set the cinema up is signed in until
 * they choose, and nothing of that may be left when they walk away.
 */
export const useSetupEnd = createVisitStore<{ phase: 'none' | 'working' | 'done' }>(() => ({
  phase: 'none',
}));
