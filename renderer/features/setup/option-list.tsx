import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field';
import styles from './option-list.module.css';
import { findOptions, type Option } from './places';

export type OptionListProps = {
  label: string;
  name: string;
  options: readonly Option[];
  chosen: string;
  onChoose: (id: string) => void;
  /** Said beside the chosen one. */
  chosenNote?: string;
};

/** One of many: type a part of its name, or scroll. The chosen one is in view when the list opens. */
export function OptionList({ label, name, options, chosen, onChoose, chosenNote }: OptionListProps) {
  const { t } = useTranslation('setup');
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = findOptions(options, typed);
  useEffect(() => {
    const box = list.current;
    const item = box?.querySelector<HTMLElement>('label:has(:checked)');
    if (box && item) box.scrollTop = item.offsetTop - (box.clientHeight - item.offsetHeight) / 2;
  }, []);
  return (
    <div className={styles.choice}>
      <TextField
        name={`${name}Search`}
        kind="text"
        label={label}
        value={typed}
        onChange={setTyped}
        hint={t('search')}
      />
      <div className={styles.list} ref={list} role="radiogroup" aria-label={label}>
        {found.map((option) => (
          <label key={option.id} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={option.id === chosen}
              onChange={() => onChoose(option.id)}
            />
            <span className={styles.name}>{option.name}</span>
            <span className={styles.detail}>
              {option.detail}
              {option.id === chosen && chosenNote ? ` · ${chosenNote}` : null}
            </span>
          </label>
        ))}
        {found.length === 0 ? <p className={styles.nothing}>{t('nothingFound')}</p> : null}
      </div>
    </div>
  );
}
