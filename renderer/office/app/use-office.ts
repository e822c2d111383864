import i18next from 'i18next';
import { useCallback, useEffect, useState } from 'react';
import { create } from 'zustand';
import type { AccountView } from '../../../electron/contract/auth.contract';
import { foyer, onCallError } from '../../lib/foyer-client';
import { loadPreferences } from '../../lib/preferences.store';
import { setLanguage } from '../../lib/i18n';
import { useAccount, useSessionStore } from '../../lib/session.store';
import { useSettings, useSettingsStore } from '../../lib/settings.store';
import { parkUnsaved, unparkUnsaved } from '../../lib/unsaved';
import { resetVisitStores } from '../../lib/create-visit-store';
import { toast } from '../ui/toast';

export type Office =
  | { status: 'starting' }
  | { status: 'failed'; error: unknown; reload: () => void }
  | { status: 'setUp'; reload: () => void }
  | { status: 'signIn'; hasEnded: boolean }
  | { status: 'choosePassword'; account: AccountView }
  | { status: 'open'; account: AccountView };

/** Whether main ended the last session, rather than the person. */
const useEnding = create<{ hasEnded: boolean }>(() => ({ hasEnded: false }));

/** What the office window shows: main has the last word on who is signed in, here and now. */
export function useOffice(): Office {
  const [start, setStart] = useState<{ isRead: boolean; error?: unknown }>({ isRead: false });
  const { hasEnded } = useEnding();
  const account = useAccount();
  const { isSetUp, language } = useSettings();
  const reload = useCallback(() => {
    readAll().then(
      () => setStart({ isRead: true }),
      (error: unknown) => setStart({ isRead: false, error }),
    );
  }, []);
  useEffect(reload, [reload]);
  useEffect(() => setLanguage(language), [language]);
  useEffect(followMain, []);
  useEffect(
    () =>
      foyer.subscribe(({ type }) => {
        if (type === 'startingAgain') reload();
        // The page that says that the start failed stays until there is something else to say.
        if (type === 'updating') setStart((old) => (old.error === undefined ? old : { isRead: false }));
      }),
    [reload],
  );
  if (start.error !== undefined) return { status: 'failed', error: start.error, reload };
  if (!start.isRead) return { status: 'starting' };
  if (!isSetUp) return { status: 'setUp', reload };
  if (account?.role === 'admin') return { status: 'open', account };
  return account ? { status: 'choosePassword', account } : { status: 'signIn', hasEnded };
}

async function readAll(): Promise<void> {
  const [settings, session] = await Promise.all([foyer.settings.readSettings(), foyer.auth.readSession()]);
  useSettingsStore.getState().setSettings(settings);
  await takeSession(session.account);
}

/** Admins, and those who are to be once they have chosen a longer password. */
export function isForOffice(account: AccountView | null): account is AccountView {
  return account !== null && (account.role === 'admin' || account.mustChoosePassword);
}

/** Anybody else's session ends at once. */
export async function takeSession(account: AccountView | null): Promise<void> {
  if (isForOffice(account)) {
    useEnding.setState({ hasEnded: false });
    await loadPreferences();
    useSessionStore.getState().setSession({ account });
    if (unparkUnsaved(account.id)) toast(i18next.t('office:unsaved.kept'));
    return;
  }
  if (account) await foyer.auth.endVisit();
  resetVisitStores();
}

/** Whoever signs out has said what becomes of what they had not saved. */
export async function signOut(): Promise<void> {
  resetVisitStores();
  await foyer.auth.endVisit();
}

function followMain(): () => void {
  const leave = () => {
    const { account } = useSessionStore.getState().session;
    if (account === null) return;
    parkUnsaved(account.id);
    useEnding.setState({ hasEnded: true });
    resetVisitStores();
  };
  const unsubscribe = foyer.subscribe((event) => {
    if (event.type === 'settingsChanged')
      void foyer.settings.readSettings().then(useSettingsStore.getState().setSettings);
    if (event.type === 'sessionEnded') leave();
    if (event.type === 'sessionChanged')
      void foyer.auth.readSession().then(({ account }) => {
        if (!isForOffice(account)) leave();
        return takeSession(account);
      });
  });
  const stopErrors = onCallError((error) => {
    if (error.code === 'SIGN_IN_REQUIRED') leave();
  });
  return () => {
    unsubscribe();
    stopErrors();
  };
}
