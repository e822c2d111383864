import { useCallback, useEffect, useState } from 'react';
import type { FoyerEvent } from '../../../electron/contract/events';
import { foyer, onCallError } from '../../lib/foyer-client';
import { useHoldStore } from '../../lib/hold.store';
import { setLanguage } from '../../lib/i18n';
import { useSessionStore } from '../../lib/session.store';
import { useSettings, useSettingsStore } from '../../lib/settings.store';
import { throttled } from '../../lib/throttled';
import { applyTokens } from '../../ui/apply-tokens';
import { endVisit, forgetVisit, settleHold } from './visit-actions';

export type Terminal =
  { status: 'starting' } | { status: 'ready'; isSetUp: boolean } | { status: 'outOfOrder'; error: unknown };

/** Reads the settings, follows main's events, and keeps sizes and language as the cinema set them. */
export function useTerminal(): Terminal & { reload: () => void } {
  const [failure, setFailure] = useState<unknown>(null);
  const [isRead, setRead] = useState(false);
  const { isSetUp, language, screenDiagonalInches } = useSettings();
  const reload = useCallback(() => {
    foyer.settings.readSettings().then((settings) => {
      useSettingsStore.getState().setSettings(settings);
      setFailure(null);
      setRead(true);
    }, setFailure);
  }, []);
  useEffect(() => {
    // A page that begins anew may have been in the middle of somebody's visit.
    endVisit();
    reload();
  }, [reload]);
  useEffect(() => followMain(reload), [reload]);
  // The screen that says that the start failed stays until there is something else to say.
  useEffect(() => foyer.subscribe(({ type }) => type === 'updating' && setFailure(null)), []);
  useEffect(() => setLanguage(language), [language]);
  useEffect(() => {
    const apply = () => applyTokens(screenDiagonalInches);
    apply();
    addEventListener('resize', apply);
    return () => removeEventListener('resize', apply);
  }, [screenDiagonalInches]);
  if (isRead) return { status: 'ready', isSetUp, reload };
  return failure === null ? { status: 'starting', reload } : { status: 'outOfOrder', error: failure, reload };
}

/** How often it is asked at most what became of the hold: on a busy evening seats change many times a second. */
const settleMs = 300;

function concernsHold(event: FoyerEvent): boolean {
  if (event.type === 'catalogChanged') return true;
  return event.type === 'seatsChanged' && event.showtimeId === useHoldStore.getState().hold?.showtimeId;
}

/** Main has the last word on the session, the settings and the hold. */
function followMain(reloadSettings: () => void): () => void {
  const settling = throttled(() => void settleHold(), settleMs);
  const unsubscribe = foyer.subscribe((event) => {
    if (event.type === 'settingsChanged' || event.type === 'startingAgain') reloadSettings();
    if (concernsHold(event)) settling.ask();
    if (event.type === 'sessionEnded') forgetVisit();
    if (event.type === 'sessionChanged')
      void foyer.auth.readSession().then(useSessionStore.getState().setSession);
  });
  const stopErrors = onCallError((error) => {
    if (error.code === 'HOLD_EXPIRED') useHoldStore.getState().markExpired();
    if (error.code === 'SHOWTIME_NOT_ON_SALE') settling.ask();
  });
  return () => {
    unsubscribe();
    stopErrors();
    settling.cancel();
  };
}
