import { useTranslation } from 'react-i18next';
import type { ErrorDetails } from '../../electron/contract/errors';

export type NotStarted = ErrorDetails<'NOT_STARTED'>;

/** What a page says to the staff of a start that failed: what, why, what of the data, what to do, and where there is more. */
export type NotStartedWords = { title: string; cause: string; safe: string; toDo: string; logged: string };

export function useNotStartedWords({ cause, isUpdate, copy, id }: NotStarted): NotStartedWords {
  const { t } = useTranslation('not-started');
  return {
    title: t(isUpdate ? 'update' : 'open'),
    cause: t(`cause.${cause}`),
    safe: copy === null ? t('untouched') : t(isUpdate ? 'copied' : 'copiedBefore', { copy }),
    toDo: t(`toDo.${cause}`),
    logged: t('logged', { id }),
  };
}
