import { useTranslation } from 'react-i18next';
import { plainWords } from './plain-words';

/** `account.promoted` in words; one that the catalogue does not know, from an older version, by its own: `Account promoted`. */
export function useActionName(): (action: string) => string {
  const { t } = useTranslation('office-journal');
  return (action) => t(`actions.${action}`, { defaultValue: plainWords(action.replace('.', '_')) });
}
