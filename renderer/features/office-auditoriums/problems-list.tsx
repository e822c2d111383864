import { useTranslation } from 'react-i18next';
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
  const { t, i18n } = useTranslation('office-auditoriums');
  const list = new Intl.ListFormat(i18n.language, { type: 'unit', style: 'short' });
  if (problems.length === 0) return null;
  return (
    <section className={styles.problems} aria-label={t('problemsTitle')} role="status">
      {problems.map((problem, index) => {
        const named = problem.labels.slice(0, namedAtMost);
        const more = problem.labels.length - named.length;
        const seats = list.format(more > 0 ? [...named, t('more', { count: more })] : named);
        const words = t(`problem.${problem.kind}`, { seats, count: problem.labels.length });
        return problem.keys.length > 0 ? (
          <button key={index} type="button" onClick={() => designer.select(problem.keys)}>
            {words}
          </button>
        ) : (
          <p key={index}>{words}</p>
        );
      })}
    </section>
  );
}
