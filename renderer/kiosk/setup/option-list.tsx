import { useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TextField } from '../../ui/text-field';
import styles from './option-list.module.css';
import { findOptions, type Option } from './places';

export type OptionListProps = {
  label: string;
  searchLabel: string;
  name: string;
  options: readonly Option[];
  chosen: string;
  onChoose: (id: string) => void;
  /** Nothing usable is chosen, in words. */
  error: string | undefined;
  /** Said of the chosen one. */
  chosenNote?: string;
};

/** One of many: type a part of its name, or scroll. What is chosen stands above, whatever is typed. */
export function OptionList(props: OptionListProps) {
  const { label, name, options, chosen } = props;
  const { t } = useTranslation('setup');
  const heading = useId();
  const [typed, setTyped] = useState('');
  const list = useRef<HTMLDivElement>(null);
  const found = findOptions(options, typed);
  const current = options.find((option) => option.id === chosen);
  useEffect(() => {
    const box = list.current;
    const item = box?.querySelector<HTMLElement>('label:has(:checked)');
    if (box && item) box.scrollTop = item.offsetTop - (box.clientHeight - item.offsetHeight) / 2;
  }, []);
  return (
    <section className={styles.choice}>
      <div className={styles.current}>
        <h2 id={heading}>{label}</h2>
        <p role="status">
          <strong>{current?.name ?? (chosen || t('nothingChosen'))}</strong>{' '}
          {props.chosenNote ?? current?.detail}
        </p>
        {props.error ? (
          <p id={`${heading}-error`} className={styles.error} role="alert">
            {props.error}
          </p>
        ) : null}
      </div>
      <TextField
        name={`${name}Search`}
        kind="text"
        label={props.searchLabel}
        value={typed}
        onChange={setTyped}
      />
      <div
        className={styles.list}
        ref={list}
        role="radiogroup"
        aria-labelledby={heading}
        {...(props.error ? { 'aria-describedby': `${heading}-error`, 'aria-invalid': true } : {})}
      >
        {found.map((option) => (
          <label key={option.id} className={styles.option}>
            <input
              type="radio"
              name={name}
              checked={option.id === chosen}
              onChange={() => props.onChoose(option.id)}
            />
            <span className={styles.name}>{option.name}</span>
            <span className={styles.detail}>{option.detail}</span>
          </label>
        ))}
        {found.length === 0 ? <p className={styles.nothing}>{t('nothingFound')}</p> : null}
      </div>
    </section>
  );
}
