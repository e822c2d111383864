import { useTranslation } from 'react-i18next';
import { formatDateTime, formatMoney } from '../../lib/format';
import type { ValueWords } from './changes';
import { plainWords } from './plain-words';

export function useValueWords(names: Record<string, string>): ValueWords {
  const { t } = useTranslation('office-journal');
  return {
    field: (key) => t(`fields.${key}`, { defaultValue: plainWords(key) }),
    nameOf: (id) => names[id],
    instant: formatDateTime,
    money: (amount, currency) => formatMoney({ amount, currency }),
    truth: (is) => t(is ? 'yes' : 'no'),
  };
}
