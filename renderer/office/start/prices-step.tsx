import { useTranslation } from 'react-i18next';
import { useSettings } from '../../lib/settings.store';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import type { StepProps } from './auditorium-step';
import styles from './start.module.css';
import { useFirstPrices } from './use-first-prices';
import { Refusal } from '../ui/refusal';

/** One price card for every day, with amounts to confirm. */
export function PricesStep({ onDone }: StepProps) {
  const { t } = useTranslation('office-start');
  const { currency } = useSettings();
  const { lines, textOf, change, wrong, isEmpty, save } = useFirstPrices(onDone);
  const field = (key: string, label: string) => (
    <TextInput
      key={key}
      label={label}
      type="number"
      value={textOf(key)}
      onChange={(text) => change(key, text)}
      error={wrong.has(key) ? t('prices.wrong') : undefined}
    />
  );
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.run();
      }}
    >
      <fieldset className={styles.sums}>
        <legend>{t('prices.perTicket', { currency })}</legend>
        {lines.map(({ key, name }) => field(key, name))}
      </fieldset>
      <fieldset className={styles.sums}>
        <legend>{t('prices.more', { currency })}</legend>
        {field('premium', t('prices.premium'))}
      </fieldset>
      <p className={styles.dim}>{t(isEmpty ? 'prices.none' : 'prices.hint')}</p>
      <Refusal error={save.error} />
      <div className={styles.buttons}>
        <OfficeButton variant="primary" isSubmit isBusy={save.isBusy} isDisabled={isEmpty || wrong.size > 0}>
          {t('prices.add')}
        </OfficeButton>
        <a className={styles.link} href="#/prices">
          {t('prices.own')}
        </a>
      </div>
    </form>
  );
}
