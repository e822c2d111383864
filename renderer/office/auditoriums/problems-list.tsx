import { useTranslation } from 'react-i18next';
import { useSeatWords } from '../../lib/seat-words';
import type { DesignerStore } from './designer.store';
import type { Problem } from './problems.rules';
import styles from './designer.module.css';

const namedAtMost = 8;

/** What stands in the way of saving, in words; a press selects the seats that it is about. */
export function ProblemsList({
  designer,
  problems,
}: {
  designer: DesignerStore;
  problems: readonly Problem[];
}) {
  const { t } = useTranslation('office-auditoriums');
  const words = useSeatWords();
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} data-tone="wrong" aria-label={t('problemsTitle')} role="status">
      {problems.map((problem, index) => {
        const named = words.seats(problem.seats.slice(0, namedAtMost));
        const more = problem.seats.length - namedAtMost;
        const seats = more > 0 ? `${named}; ${t('more', { count: more })}` : named;
        const text = t(`problem.${problem.kind}`, { seats, count: problem.seats.length });
        return problem.keys.length > 0 ? (
          <button key={index} type="button" onClick={() => designer.select(problem.keys)}>
            {text}
          </button>
        ) : (
          <p key={index}>{text}</p>
        );
      })}
    </section>
  );
}
