import { LogOut, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAccount } from '../../lib/session.store';
import { Button } from '../../ui/button';
import { endVisit } from './visit-actions';
import styles from './visit-bar.module.css';
import { currentOf, useVisitStore, type VisitScreen } from './navigation.store';

/** Where nobody's visit goes on, or staff have a way out of their own. */
const without = new Set<VisitScreen['name']>(['attract', 'outOfOrder', 'staff']);

/** Whose visit it is, on every screen of it, and the way to end it. A guest's look-up can be ended there, too. */
export function VisitBar() {
  const { t } = useTranslation('app');
  const account = useAccount();
  const screen = useVisitStore(({ path }) => currentOf(path).name);
  if (without.has(screen) || (!account && screen !== 'reservations')) return null;
  return (
    <section className={styles.bar} aria-label={t('visit.who')}>
      {account ? (
        <p className={styles.who}>
          <UserRound aria-hidden="true" />
          <span>{t('visit.signedInAs', { name: account.name })}</span>
        </p>
      ) : (
        <span />
      )}
      <Button icon={<LogOut aria-hidden="true" />} onPress={endVisit}>
        {t('visit.finish')}
      </Button>
    </section>
  );
}
