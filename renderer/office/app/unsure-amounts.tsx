import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnsureAmounts, WrittenAs } from '../../../electron/contract/prices.contract';
import { digitsOf } from '../../../electron/domain/currencies';
import { formatMoney } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useLiveCall } from '../../lib/use-live-call';
import { OfficeButton } from '../ui/office-button';
import { Confirm } from '../ui/office-dialog';
import styles from './unsure-amounts.module.css';

/** Asks what amounts from before their digits were kept mean; nothing where that is known. */
export function UnsureAmountsNotes() {
  const { value } = useLiveCall(
    () => foyer.prices.readUnsureAmounts(),
    [],
    ({ type }) => type === 'catalogChanged',
  );
  return value?.unsure.map((unsure) => <Note key={unsure.currency} unsure={unsure} />);
}

function Note({ unsure: { currency, priceCards, tickets, highest } }: { unsure: UnsureAmounts }) {
  const { t } = useTranslation('office');
  const [asked, setAsked] = useState<WrittenAs | null>(null);
  const digits = digitsOf(currency);
  const money: Record<WrittenAs, string> = {
    shown: formatMoney({ amount: highest, currency }),
    whole: formatMoney({ amount: highest * 10 ** digits, currency }),
  };
  const where = [
    ...(priceCards.length > 0 ? [t('unsure.cards', { count: priceCards.length })] : []),
    ...(tickets > 0 ? [t('unsure.tickets', { count: tickets })] : []),
  ].join(' · ');
  return (
    <section className={styles.note} aria-label={t('unsure.title', { currency })}>
      <div>
        <h2>{t('unsure.title', { currency })}</h2>
        <p>{t('unsure.why', { currency, count: digits })}</p>
        <p>{t('unsure.question', { where, ...money })}</p>
      </div>
      <div className={styles.ways}>
        {(['shown', 'whole'] as const).map((writtenAs) => (
          <OfficeButton key={writtenAs} onPress={() => setAsked(writtenAs)}>
            {t('unsure.answer', { amount: money[writtenAs] })}
          </OfficeButton>
        ))}
      </div>
      {asked ? (
        <Confirm
          title={t('unsure.answer', { amount: money[asked] })}
          what={
            <>
              <p>{t(`unsure.what.${asked}`, { currency, where, count: 10 ** digits })}</p>
              {priceCards.length > 0 ? <p>{priceCards.join(', ')}</p> : null}
              <p>{t('unsure.once')}</p>
            </>
          }
          action={t('unsure.action')}
          tone="plain"
          onConfirm={() => foyer.prices.settleAmounts({ currency, writtenAs: asked })}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </section>
  );
}
