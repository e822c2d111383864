import { ChevronDown } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import {
  Button,
  ComboBox as AriaComboBox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from 'react-aria-components/ComboBox';
import { useTranslation } from 'react-i18next';
import fields from './field.module.css';
import styles from './combo-box.module.css';
import { matching, type Option } from './combo-box.rules';

export type ComboBoxProps<V extends string> = {
  label: string;
  value: V;
  /** Thousands, if need be: the first hundred that fit are drawn. One with the value '' stands for no choice. */
  options: readonly Option<V>[];
  onChange: (value: V) => void;
  error?: string | undefined;
  hint?: ReactNode;
  isDisabled?: boolean;
  /** What stands in it while nothing is chosen. */
  placeholder?: string;
  /** It takes the focus when it appears. */
  isFocused?: boolean;
};

/** Nobody scrolls through more than that; whoever types a few letters need not. */
const shownAtMost = 100;

/** A select that is searched by typing, for long lists. What is typed and fits nothing is put back when it is left. */
export function ComboBox<V extends string>(props: ComboBoxProps<V>) {
  const { label, value, options, onChange, error, hint, isDisabled = false, placeholder } = props;
  const { t } = useTranslation('office');
  const chosen = options.find((option) => option.value === value)?.label ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? chosen;
  const found = useMemo(
    () => matching(options, typed === null || typed === chosen ? '' : typed),
    [options, typed, chosen],
  );
  const [isOpen, setOpen] = useState(false);
  // Closed it holds the chosen one alone: to build a list that nobody sees takes time.
  const shown = useMemo(
    () => (isOpen ? found.slice(0, shownAtMost) : options.filter((option) => option.value === value)),
    [isOpen, found, options, value],
  );
  const left = found.length - shownAtMost;
  return (
    <AriaComboBox
      className={fields.field!}
      items={shown}
      value={value}
      inputValue={text}
      isDisabled={isDisabled}
      isInvalid={Boolean(error)}
      allowsEmptyCollection
      menuTrigger="input"
      onInputChange={setTyped}
      onOpenChange={(opens) => {
        setOpen(opens);
        if (!opens) setTyped(null);
      }}
      onChange={(key) => {
        setTyped(null);
        if (key !== null && key !== value) onChange(key as V);
      }}
      onBlur={() => setTyped(null)}
      data-field
    >
      <Label>{label}</Label>
      <div className={fields.box}>
        <Input
          autoFocus={props.isFocused ?? false}
          onFocus={(event) => event.currentTarget.select()}
          placeholder={placeholder ?? ''}
        />
        <Button aria-label={t('combo.open')}>
          <ChevronDown size={18} aria-hidden />
        </Button>
      </div>
      {error ? (
        <Text slot="errorMessage" className={fields.error}>
          {error}
        </Text>
      ) : null}
      {hint ? (
        <Text slot="description" className={fields.hint}>
          {hint}
        </Text>
      ) : null}
      <Popover className={styles.popover!} offset={4}>
        <ListBox
          className={styles.list!}
          renderEmptyState={() => <p className={styles.none}>{t('combo.none')}</p>}
        >
          {({ value: id, label: name, detail }: Option<V>) => (
            <ListBoxItem id={id} textValue={name} className={styles.option!}>
              <span className={styles.name}>{name}</span>
              {detail ? <span className={styles.detail}>{detail}</span> : null}
            </ListBoxItem>
          )}
        </ListBox>
        {left > 0 ? <p className={styles.more}>{t('combo.more', { count: left })}</p> : null}
      </Popover>
    </AriaComboBox>
  );
}
