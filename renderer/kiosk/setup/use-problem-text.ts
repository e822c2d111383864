import { useTranslation } from 'react-i18next';
import type { SetupProblem } from './setup.rules';

/** The sentence that stands beside a field; undefined where nothing is wrong with it. */
export function useProblemText(): (problem: SetupProblem | undefined) => string | undefined {
  const { t } = useTranslation('setup');
  return (problem) => problem && t(problem.key, { ...problem.values });
}
