import { ChevronDown } from 'lucide-react';
import { memo, Suspense, useDeferredValue, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../electron/contract/auth.contract';
import { useSettings } from '../../lib/settings.store';
import { askBefore, useUnsavedSections } from '../../lib/unsaved';
import { FaultBoundary } from './fault-boundary';
import { LastSignIn } from './last-sign-in';
import { OwnPassword } from './own-password';
import parts from '../ui/parts.module.css';
import styles from './office-frame.module.css';
import type { Section } from './sections';
import { OfficeButton } from '../ui/office-button';
import { UnsureAmountsNotes } from './unsure-amounts';
import { signOut } from './use-office';
import { useScanner } from './use-scanner';
import { type ShownSection, useSection } from './use-section';
import { shortcutOf, useShortcuts } from './use-shortcuts';

const none: readonly Section[] = [];
/** Where it is asked what amounts mean: seen every day, or with the prices. */
const withAmounts: readonly string[] = ['today', 'prices'];

/**
 * Drawn anew once a minute at least, for what has begun and which day it is; not with the frame: to draw a page that is
 * about to be left takes longer than to draw the next one.
 */
const SectionPage = memo(function SectionPage({ shown }: { shown: ShownSection }) {
  const { id, page: Page } = shown.section;
  // Not all that formats a number or a time asks for them.
  useSettings();
  return (
    <Suspense fallback={null}>
      <FaultBoundary key={id} of="section">
        <Page />
      </FaultBoundary>
    </Suspense>
  );
});

/** The sections at the left, the chosen one beside them. */
export function OfficeFrame({ account }: { account: AccountView }) {
  const { t, i18n } = useTranslation('office');
  const { cinemaName } = useSettings();
  // The page that is left stays until the next one is there: nothing is ever empty in between.
  const shown = useDeferredValue(useSection());
  const title = shown?.section.title;
  const main = useRef<HTMLElement>(null);
  const unsaved = useUnsavedSections();
  // In which section it was opened: in another one it is folded.
  const [menuOpenIn, setMenuOpenIn] = useState<string | null>(null);
  const menu = useRef<HTMLButtonElement>(null);
  useShortcuts(shown?.offered ?? none);
  useScanner();
  useEffect(() => {
    if (title) document.title = `${i18n.t(title)} – ${cinemaName}`;
  }, [title, cinemaName, i18n]);
  if (!shown) return null;
  const { section, offered } = shown;
  const isMenuOpen = menuOpenIn === section.id;
  const foldMenu = () => setMenuOpenIn(null);
  return (
    <div className={styles.frame} data-screen="office" data-section={section.id}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t('skip')}
      </button>
      <header
        className={styles.side}
        data-menu={isMenuOpen ? 'open' : 'folded'}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || !isMenuOpen) return;
          foldMenu();
          menu.current?.focus();
        }}
        onBlur={({ currentTarget, relatedTarget }) => {
          // Whoever goes on behind it sees where they are.
          if (relatedTarget && !currentTarget.contains(relatedTarget)) foldMenu();
        }}
      >
        <p className={styles.name}>Foyer</p>
        <button
          ref={menu}
          type="button"
          className={styles.menu}
          aria-expanded={isMenuOpen}
          onClick={() => setMenuOpenIn(isMenuOpen ? null : section.id)}
        >
          {t('navigation')}
          <ChevronDown size={20} aria-hidden />
        </button>
        <nav
          aria-label={t('navigation')}
          onClick={() => {
            // Where the links are folded away they cannot keep the focus.
            if (isMenuOpen) main.current?.focus();
            foldMenu();
          }}
        >
          {offered.map(({ id, title }, index) => {
            const key = shortcutOf(index);
            return (
              <a
                key={id}
                href={`#/${id}`}
                aria-current={id === section.id ? 'page' : undefined}
                {...(key ? { title: t('shortcut', { key }), 'aria-keyshortcuts': `Control+${key}` } : {})}
              >
                {i18n.t(title)}
                {unsaved.has(id) ? (
                  <span className={styles.unsaved} title={t('unsaved.mark')}>
                    <span className={parts.unseen}>{t('unsaved.mark')}</span>
                  </span>
                ) : null}
              </a>
            );
          })}
        </nav>
        <div className={styles.foot}>
          <p>{t('signedInAs', { name: account.name })}</p>
          <LastSignIn />
          <p>{cinemaName}</p>
          <OwnPassword />
          <OfficeButton variant="quiet" onPress={() => askBefore(() => void signOut())}>
            {t('signOut')}
          </OfficeButton>
        </div>
      </header>
      <main ref={main} className={styles.page} tabIndex={-1}>
        {withAmounts.includes(section.id) ? <UnsureAmountsNotes /> : null}
        <SectionPage shown={shown} />
      </main>
    </div>
  );
}
