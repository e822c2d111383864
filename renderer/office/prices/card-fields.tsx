import { useTranslation } from 'react-i18next';
import type { TicketTypeView } from '../../../electron/contract/prices.contract';
import { formatWeekday } from '../../lib/format';
import { CheckInput, TextInput } from '../ui/field';
import { TimeInput } from '../ui/time-input';
import { type CardDraft, type CardProblems, surchargeKinds, weekdays } from './card-draft';
import styles from './prices.module.css';
import { usePricesStore } from './prices.store';

type PartProps = { draft: CardDraft; errorOf: (key: keyof CardProblems) => string | undefined };

/** What each ticket type costs, and what seats add. */
export function Sums({
  draft,
  ticketTypes,
  errorOf,
}: PartProps & { ticketTypes: readonly TicketTypeView[] }) {
  const { t } = useTranslation('office-prices');
  const { change } = usePricesStore();
  const none = errorOf('prices');
  return (
    <>
      <fieldset className={styles.sums}>
        <legend>{t('prices', { currency: draft.currency })}</legend>
        {ticketTypes
          .filter((type) => type.state === 'active')
          .map(({ id, name }) => (
            <TextInput
              key={id}
              label={name}
              type="number"
              value={draft.prices[id] ?? ''}
              error={errorOf(id)}
              onChange={(sum) => change({ prices: { ...draft.prices, [id]: sum } })}
            />
          ))}
        {none ? <p className={styles.wrong}>{t('noPrices')}</p> : <p className={styles.dim}>{t('empty')}</p>}
      </fieldset>
      <fieldset className={styles.sums}>
        <legend>{t('surcharges', { currency: draft.currency })}</legend>
        {surchargeKinds.map((kind) => (
          <TextInput
            key={kind}
            label={t(`kind.${kind}`)}
            type="number"
            value={draft.surcharges[kind] ?? ''}
            error={errorOf(kind)}
            onChange={(sum) => change({ surcharges: { ...draft.surcharges, [kind]: sum } })}
          />
        ))}
      </fieldset>
    </>
  );
}

/** On which days and at which hours it may be used. */
export function Validity({ draft, errorOf }: PartProps) {
  const { t } = useTranslation('office-prices');
  const { change } = usePricesStore();
  const noDays = errorOf('weekdays');
  return (
    <fieldset className={styles.validity}>
      <legend>{t('validity')}</legend>
      <div className={styles.days}>
        {weekdays.map((day) => (
          <CheckInput
            key={day}
            label={formatWeekday(day, 'short')}
            isChecked={draft.weekdays.includes(day)}
            onChange={(isOn) => {
              const others = draft.weekdays.filter((other) => other !== day);
              change({ weekdays: isOn ? [...others, day].toSorted((a, b) => a - b) : others });
            }}
          />
        ))}
      </div>
      {noDays ? <p className={styles.wrong}>{t('noDays')}</p> : null}
      <CheckInput
        label={t('allDay')}
        isChecked={draft.isAllDay}
        onChange={(isAllDay) => change({ isAllDay })}
      />
      {draft.isAllDay ? null : (
        <div className={styles.pair}>
          <TimeInput
            label={t('from')}
            value={draft.from}
            error={errorOf('hours')}
            onChange={(from) => change({ from })}
          />
          <TimeInput label={t('until')} value={draft.until} onChange={(until) => change({ until })} />
        </div>
      )}
      <p className={styles.dim}>{t('startCounts')}</p>
    </fieldset>
  );
}
