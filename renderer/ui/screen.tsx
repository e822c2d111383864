import { ChevronLeft } from 'lucide-react';
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from './button';
import styles from './screen.module.css';

export type ScreenProps = {
  /** For tests and pictures: `data-screen`. */
  name: string;
  title: string;
  subtitle?: ReactNode;
  onBack?: () => void;
  backLabel?: string;
  headerEnd?: ReactNode;
  /** The main action and what belongs to it: always in view, at the bottom. */
  footer?: ReactNode;
  children: ReactNode;
  /** The title is then for screen readers only. */
  isTitleHidden?: boolean;
  /** Does not fade in: a large drawing would wait for each frame of it. */
  comesAtOnce?: boolean;
};

/** Whoever cannot see hears the new screen's title, unless something on it took the focus already. */
function useTitleFocus(): RefObject<HTMLHeadingElement | null> {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const hasFocus = title.current?.closest('main')?.contains(document.activeElement);
    if (!hasFocus) title.current?.focus({ preventScroll: true });
  }, []);
  return title;
}

/** A middle that scrolls must be reachable by keyboard even when it holds nothing to press. */
function useScrolls(): [RefObject<HTMLDivElement | null>, boolean] {
  const middle = useRef<HTMLDivElement>(null);
  const [scrolls, setScrolls] = useState(false);
  useEffect(() => {
    const element = middle.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setScrolls(element.scrollHeight > element.clientHeight + 1));
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    return () => observer.disconnect();
  }, []);
  return [middle, scrolls];
}

export function Screen(props: ScreenProps) {
  const { t } = useTranslation('ui');
  const title = useTitleFocus();
  const [middle, scrolls] = useScrolls();
  return (
    <main className={styles.screen} data-screen={props.name} data-at-once={props.comesAtOnce || undefined}>
      <header
        className={styles.header}
        data-centred={props.onBack ? true : undefined}
        data-hidden={props.isTitleHidden && !props.onBack && !props.headerEnd ? true : undefined}
      >
        {props.onBack ? (
          <div className={styles.start}>
            <Button icon={<ChevronLeft aria-hidden="true" />} onPress={props.onBack}>
              {props.backLabel ?? t('back')}
            </Button>
          </div>
        ) : null}
        <div className={props.isTitleHidden ? styles.hidden : styles.titles}>
          <h1 ref={title} tabIndex={-1}>
            {props.title}
          </h1>
          {props.subtitle ? <div className={styles.subtitle}>{props.subtitle}</div> : null}
        </div>
        {props.headerEnd ? <div className={styles.end}>{props.headerEnd}</div> : null}
      </header>
      <div className={styles.middle} ref={middle} tabIndex={scrolls ? 0 : undefined}>
        <div className={styles.content}>{props.children}</div>
      </div>
      {props.footer ? <div className={styles.footer}>{props.footer}</div> : null}
    </main>
  );
}
