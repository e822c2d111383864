import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { foyer } from '../../lib/foyer-client';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Notice } from '../../ui/notice';

/** Asks once: with it the program ends. */
export function LeaveDialog({ onStay }: { onStay: () => void }) {
  const { t } = useTranslation('app');
  const { run, isBusy, error } = useAct(
    () => foyer.terminal.leaveKiosk(),
    () => {},
  );
  return (
    <Dialog
      title={t('staff.question')}
      onClose={onStay}
      actions={
        <>
          <Button variant="danger" size="large" isBusy={isBusy} onPress={run}>
            {t('staff.leave')}
          </Button>
          <Button size="large" isDisabled={isBusy} onPress={onStay}>
            {t('staff.stay')}
          </Button>
        </>
      }
    >
      <p>{t('staff.consequence')}</p>
      {error === undefined ? null : <Notice tone="wrong">{errorText(error)}</Notice>}
    </Dialog>
  );
}
