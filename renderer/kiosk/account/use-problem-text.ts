import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import { errorText } from '../../lib/errors-text';
import { formatWait } from '../../lib/wait';
import { hasProblems, refusedFields, type FieldProblem } from './account.rules';

type ProblemText = {
  /** The sentence beside a field; undefined where nothing is wrong with it. */
  ofField(problem: FieldProblem | undefined): string | undefined;
  /** The sentence for what is about no single field; undefined where there is none. */
  ofForm(error: unknown): string | undefined;
};

export function useProblemText(): ProblemText {
  const { t, i18n } = useTranslation('account');
  return {
    ofField: (problem) => problem && t(problem.key, { ...problem.values }),
    ofForm: (error) => {
      if (error === undefined || hasProblems(refusedFields(error))) return undefined;
      if (isFoyerError(error, 'WRONG_CREDENTIALS')) return t('signIn.wrong');
      if (isFoyerError(error, 'TOO_MANY_ATTEMPTS'))
        return t('wait', { wait: formatWait(error.details.retryAfterMs, i18n.language) });
      return errorText(error);
    },
  };
}
