import type { Money } from '../../../electron/contract/values';
import { formatMoney } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';

/** Sums as a text; none is nothing of the cinema's own currency. */
export function useMoney(): (sums: readonly Money[]) => string {
  const { currency } = useSettings();
  return (sums) => (sums.length === 0 ? [{ amount: 0, currency }] : sums).map(formatMoney).join(' + ');
}
