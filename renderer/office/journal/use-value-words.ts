import { useTranslation } from 'react-i18next';
import { formatDateTime, formatMoney, formats } from '../../lib/format';
import { useSeatWords } from '../../lib/seat-words';
import type { ValueWords } from './changes';
import { plainWords } from './plain-words';

export function useValueWords(names: Record<string, string>): ValueWords {
  const { t } = useTranslation('office-journal');
  const words = useSeatWords();
  return {
    field: (key) => t(`fields.${key}`, { defaultValue: plainWords(key) }),
    nameOf: (id) => names[id],
    instant: formatDateTime,
    money: (amount, currency) => formatMoney({ amount, currency }),
    seats: words.seats,
    day: (day) => formats().day(day, { hasYear: true }),
    time: (time) => formats().time(time),
    number: (decimal) => formats().plainDecimal(decimal),
    truth: (is) => t(is ? 'yes' : 'no'),
  };
}
