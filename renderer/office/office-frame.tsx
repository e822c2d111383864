import { Suspense, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../electron/contract/auth.contract';
import { useSettings } from '../lib/settings.store';
import { LastSignIn } from './last-sign-in';
import styles from './office-frame.module.css';
import { SectionBoundary } from './section-boundary';
import type { Section } from './sections';
import { OfficeButton } from './ui/office-button';
import { signOut } from './use-office';
import { useSection } from './use-section';
import { shortcutOf, useShortcuts } from './use-shortcuts';

const none: readonly Section[] = [];

/** The sections at the left, the chosen one beside them. */
export function OfficeFrame({ account }: { account: AccountView }) {
  const { t } = useTranslation('office');
  const { cinemaName } = useSettings();
  const shown = useSection();
  const title = shown?.section.title;
  const main = useRef<HTMLElement>(null);
  useShortcuts(shown?.offered ?? none);
  useEffect(() => {
    if (title) document.title = `${t(title)} – ${cinemaName}`;
  }, [title, cinemaName, t]);
  if (!shown) return null;
  const { section, offered } = shown;
  const { page: Page } = section;
  return (
    <div className={styles.frame} data-screen="office" data-section={section.id}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <header className={styles.side}>
        <p className={styles.name}>Foyer</p>
        <nav aria-label={t('navigation')}>
          {offered.map(({ id, title }, index) => {
            const key = shortcutOf(index);
            return (
              <a
                key={id}
                href={`#/${id}`}
                aria-current={id === section.id ? 'page' : undefined}
                {...(key ? { title: t('shortcut', { key }), 'aria-keyshortcuts': `Control+${key}` } : {})}
              >
                {t(title)}
              </a>
            );
          })}
        </nav>
        <div className={styles.foot}>
          <p>{t('signedInAs', { name: account.name })}</p>
          <LastSignIn />
          <p>{cinemaName}</p>
          <OfficeButton variant="quiet" onPress={() => void signOut()}>
            {t('signOut')}
          </OfficeButton>
        </div>
      </header>
      <main ref={main} className={styles.page} tabIndex={-1}>
        <SectionBoundary key={section.id}>
          <Suspense fallback={null}>
            <Page />
          </Suspense>
        </SectionBoundary>
      </main>
    </div>
  );
}
