import { Check } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { OfficeButton } from '../ui/office-button';
import styles from './start.module.css';
import type { Step } from './steps.rules';

/** Where what a step made is looked after from then on. */
const sections: Record<Step, string> = {
  cinema: '#/settings',
  auditorium: '#/auditoriums',
  prices: '#/prices',
  film: '#/films',
  showtime: '#/schedule',
};

type StepCardProps = {
  step: Step;
  number: number;
  isDone: boolean;
  isOpen: boolean;
  /** Absent where it cannot be begun yet, or need not. */
  onOpen: (() => void) | undefined;
  /** It was opened by what was done before it: whoever works by keyboard goes on there. */
  takesFocus: boolean;
  children: ReactNode;
};

/** One of the five: done, open, or still to come. */
export function StepCard({ step, number, isDone, isOpen, onOpen, takesFocus, children }: StepCardProps) {
  const { t } = useTranslation('office-start');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isOpen || !takesFocus) return;
    heading.current?.focus();
    heading.current?.closest('li')?.scrollIntoView({ block: 'nearest' });
  }, [isOpen, takesFocus]);
  const title = `start-${step}`;
  return (
    <li className={styles.step} data-step={step} data-state={isDone ? 'done' : isOpen ? 'open' : 'waiting'}>
      <span className={styles.mark} aria-hidden="true">
        {isDone ? <Check size={20} strokeWidth={3} /> : number}
      </span>
      <section className={styles.body} aria-labelledby={title}>
        <div className={styles.head}>
          <div>
            <h2 id={title} ref={heading} tabIndex={-1}>
              {t(`${step}.title`)}
              {isDone ? <span className={styles.done}> {t('done')}</span> : null}
            </h2>
            <p className={styles.dim}>{t(isDone ? `${step}.doneText` : `${step}.text`)}</p>
          </div>
          {isDone ? (
            <a className={styles.link} href={sections[step]}>
              {t(`${step}.link`)}
            </a>
          ) : null}
          {!isDone && !isOpen && onOpen ? (
            <OfficeButton aria-label={t('doNow', { step: t(`${step}.title`) })} onPress={onOpen}>
              {t('now')}
            </OfficeButton>
          ) : null}
        </div>
        {isOpen && !isDone ? children : null}
      </section>
    </li>
  );
}
