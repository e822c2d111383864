import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { NewLayout } from '../../../electron/contract/auditoriums.contract';
import { isFoyerError } from '../../../electron/contract/errors';
import { longest } from '../../../electron/domain/bounds';
import { useAct } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import { useKeptState } from '../../lib/kept-state';
import { foyer } from '../../lib/foyer-client';
import { Refusal } from '../ui/refusal';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { LayoutSketch } from './layout-sketch';
import parts from '../ui/parts.module.css';
import styles from './start.module.css';

export type ReadyAuditorium = { id: string; name: string; layout: NewLayout };
export type StepProps = { onDone: () => void };

/** An auditorium as the template has it; the designer changes it whenever there is time. */
export function AuditoriumStep({ houses, onDone }: StepProps & { houses: readonly ReadyAuditorium[] }) {
  const { t } = useTranslation('office-start');
  const [name, setName] = useKeptState('start.auditorium', t('auditorium.firstName'));
  const [chosen, setChosen] = useState(() => houses[0]?.id);
  const wanted = name.trim();
  const adding = useAct(async () => {
    const house = houses.find(({ id }) => id === chosen);
    if (!house || wanted === '' || wanted.length > longest.name) return undefined;
    return foyer.auditoriums.addAuditorium({ name: wanted, layout: house.layout });
  }, onDone);
  const isTaken = isFoyerError(adding.error, 'NAME_TAKEN');
  const isWrong = wanted === '' || wanted.length > longest.name;
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        adding.run();
      }}
    >
      <div className={styles.short}>
        <TextInput
          label={t('auditorium.name')}
          value={name}
          onChange={(text) => {
            adding.clearError();
            setName(text);
          }}
          error={isWrong ? t('auditorium.wrongName') : isTaken ? errorText(adding.error) : undefined}
        />
      </div>
      <fieldset className={styles.houses}>
        <legend>{t('auditorium.shape')}</legend>
        {houses.map(({ id, name: shape, layout }) => (
          <label key={id} className={styles.house}>
            <input
              type="radio"
              className={parts.unseen}
              name="house"
              value={id}
              checked={id === chosen}
              onChange={() => setChosen(id)}
            />
            <LayoutSketch layout={layout} />
            <strong>{shape}</strong>
            <span className={styles.dim}>{t('auditorium.seats', { count: layout.seats.length })}</span>
          </label>
        ))}
      </fieldset>
      {isTaken ? null : <Refusal error={adding.error} />}
      <div className={styles.buttons}>
        <OfficeButton variant="primary" isSubmit isBusy={adding.isBusy} isDisabled={isWrong}>
          {t('auditorium.add')}
        </OfficeButton>
        <a className={styles.link} href="#/auditoriums">
          {t('auditorium.draw')}
        </a>
      </div>
    </form>
  );
}
