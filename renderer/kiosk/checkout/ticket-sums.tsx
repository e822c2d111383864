import { useTranslation } from 'react-i18next';
import { formatMoney } from '../../lib/format';
import { sumByType, type TicketChoice } from './tickets';
import styles from './ticket-sums.module.css';

/** The tickets by type with their sums, as they would stand on a bill. */
export function TicketSums({ choice }: { choice: TicketChoice }) {
  const { t } = useTranslation('checkout');
  return (
    <dl className={styles.sums}>
      {sumByType(choice.offer, choice.tickets).map(({ id, name, count, amount }) => (
        <div key={id}>
          <dt>{t('ticketsOfType', { count, name })}</dt>
          <dd>{formatMoney({ amount, currency: choice.offer.currency })}</dd>
        </div>
      ))}
    </dl>
  );
}
