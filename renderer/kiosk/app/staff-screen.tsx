import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountView } from '../../../electron/contract/auth.contract';
import { useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { formatTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { now, useSettings } from '../../lib/settings.store';
import { useCall } from '../../lib/use-call';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Screen } from '../../ui/screen';
import { LeaveDialog } from './leave-dialog';
import styles from './staff-screen.module.css';

type StaffScreenProps = { account: AccountView; onDone: () => void };

/** For an admin who came in by the hidden gesture. */
export function StaffScreen({ account, onDone }: StaffScreenProps) {
  const { t } = useTranslation('app');
  const { cinemaName } = useSettings();
  const [isAsking, setAsking] = useState(false);
  const office = useAct(() => foyer.terminal.openBackOffice(), onDone);
  return (
    <Screen
      name="staff"
      title={cinemaName}
      subtitle={t('staff.subtitle')}
      footer={
        <div className={styles.actions}>
          <Button variant="danger" size="large" isFullWidth onPress={() => setAsking(true)}>
            {t('staff.leave')}
          </Button>
          <Button size="large" isFullWidth isBusy={office.isBusy} onPress={office.run}>
            {t('staff.office')}
          </Button>
          <Button variant="primary" size="large" isFullWidth onPress={onDone}>
            {t('staff.back')}
          </Button>
        </div>
      }
    >
      {office.error === undefined ? null : <Notice tone="wrong">{errorText(office.error)}</Notice>}
      <Facts account={account} />
      {isAsking ? <LeaveDialog onStay={() => setAsking(false)} /> : null}
    </Screen>
  );
}

function Facts({ account }: { account: AccountView }) {
  const { t } = useTranslation('app');
  const { isDemo, timeZone } = useSettings();
  const { value, error } = useCall(() => foyer.listing.listDays(), []);
  const today = value?.days.find(({ businessDay }) => businessDay === value.today);
  const facts = [
    ['signedIn', account.name, account.email],
    ['clock', formatTime(now()), timeZone],
    ['onSale', value ? t('staff.showtimes', { count: today?.showtimeCount ?? 0 }) : '…'],
    ['data', t(isDemo ? 'staff.demo' : 'staff.own')],
  ] as const;
  return (
    <>
      {error === undefined ? null : <Notice tone="wrong">{errorText(error)}</Notice>}
      <dl className={styles.facts}>
        {facts.map(([name, ...lines]) => (
          <div key={name}>
            <dt>{t(`staff.${name}`)}</dt>
            {lines.map((line) => (
              <dd key={line}>{line}</dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
