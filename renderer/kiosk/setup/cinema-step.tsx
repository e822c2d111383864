import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field';
import { OptionList } from './option-list';
import { currencyOptions } from './places';
import styles from './setup.module.css';
import type { SetupProblems } from './setup.rules';
import { useSetupStore } from './setup.store';
import { useProblemText } from './use-problem-text';

export type StepProps = { problems: SetupProblems; onSubmit: () => void };

export function CinemaStep({ problems }: StepProps) {
  const { t, i18n } = useTranslation('setup');
  const problemText = useProblemText();
  const { typed, setField } = useSetupStore();
  const currencies = useMemo(() => currencyOptions(i18n.language), [i18n.language]);
  return (
    <div className={styles.pairs}>
      <TextField
        name="cinemaName"
        kind="text"
        label={t('cinema.name')}
        value={typed.cinemaName}
        onChange={(value) => setField('cinemaName', value)}
        error={problemText(problems.cinemaName)}
      />
      <OptionList
        label={t('cinema.currency')}
        searchLabel={t('cinema.currencySearch')}
        name="currency"
        options={currencies}
        chosen={typed.currency}
        onChoose={(id) => setField('currency', id)}
        error={problemText(problems.currency)}
      />
    </div>
  );
}
