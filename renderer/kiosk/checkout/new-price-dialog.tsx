import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Money } from '../../../electron/contract/values';
import { formatMoney } from '../../lib/format';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';

export type NewPriceDialogProps = {
  before: Money;
  now: Money;
  /** The person was told of it, whichever way they go on. */
  onKnown: () => void;
  onBack: () => void;
};

/** Tells each new sum once, apart from everything else: to reserve at it takes a press of its own. */
export function NewPriceDialog({ before, now, onKnown, onBack }: NewPriceDialogProps) {
  const { t } = useTranslation('checkout');
  const [known, setKnown] = useState(before);
  if (known.amount === now.amount) return null;
  function goOn() {
    setKnown(now);
    onKnown();
  }
  return (
    <Dialog
      title={t('newPrice.title', { now: formatMoney(now) })}
      onClose={goOn}
      actions={
        <>
          <Button
            onPress={() => {
              onKnown();
              onBack();
            }}
          >
            {t('newPrice.tickets')}
          </Button>
          <Button variant="primary" size="large" onPress={goOn}>
            {t('newPrice.goOn', { now: formatMoney(now) })}
          </Button>
        </>
      }
    >
      <p>{t('newPrice.text', { before: formatMoney(known) })}</p>
    </Dialog>
  );
}
