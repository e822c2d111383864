import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useCall } from '../../lib/use-call';
import styles from './office-frame.module.css';

/** When the account was used before, so that its owner sees when it was not by them. */
export function LastSignIn() {
  const { t } = useTranslation('office');
  const { value } = useCall(() => foyer.auth.readLastSignIn(), []);
  if (!value?.last) return null;
  const { at, terminalId, isHere, failuresSince } = value.last;
  const time = formatDateTime(at);
  return (
    <>
      <p className={styles.last}>
        {isHere ? t('lastSignIn.here', { time }) : t('lastSignIn.there', { time, terminal: terminalId })}
      </p>
      {failuresSince > 0 ? (
        <p className={styles.failures}>{t('lastSignIn.failures', { count: failuresSince })}</p>
      ) : null}
    </>
  );
}
