import { CalendarDays } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readDay } from '../../../electron/domain/typed-values';
import { localOf } from '../../../electron/domain/wall-clock';
import { formats } from '../../lib/format';
import { now, useSettings } from '../../lib/settings.store';
import { Calendar } from './calendar';
import styles from './date-input.module.css';
import { Field } from './field';
import fields from './field.module.css';
import { useReadText } from './use-read-text';

export type DateInputProps<D extends string> = {
  label: string;
  /** For a place where the field says by itself what it is. */
  isLabelHidden?: boolean;
  /** `2026-11-22`; empty for none. */
  value: D | '';
  /** Empty where the field was emptied, or left with what is no day: whoever needs one keeps the old. */
  onChange: (day: D | '') => void;
  error?: string | undefined;
  hint?: ReactNode;
  isDisabled?: boolean;
};

/** A day as it is written in the cinema's country, typed or taken from a calendar. */
export function DateInput<D extends string>(props: DateInputProps<D>) {
  const { label, isLabelHidden, value, error, hint, isDisabled = false } = props;
  const { t } = useTranslation('office');
  const { timeZone } = useSettings();
  const { dayDigits, country } = formats();
  const today = localOf(now(), timeZone).slice(0, 10);
  const onChange = (day: string) => props.onChange(day as D | '');
  const { text, isWrong, listeners, forget } = useReadText(value, onChange, {
    show: dayDigits,
    read: (typed, isLeft) => readDay(typed, country.dateOrder, isLeft ? today : null),
  });
  const opener = useRef<HTMLButtonElement>(null);
  const popover = useRef<HTMLDivElement>(null);
  const [isOpen, setOpen] = useState(false);
  const wrong = isWrong ? t('readAs.day', { example: dayDigits(`${today.slice(0, 4)}-12-31`) }) : error;
  return (
    <Field label={label} isLabelHidden={isLabelHidden} error={wrong} hint={hint}>
      {(ids) => (
        <div className={fields.box}>
          <input
            {...ids}
            {...listeners}
            autoComplete="off"
            placeholder={t(`readAs.${country.dateOrder}`).replaceAll('/', country.dateSeparator)}
            value={text}
            disabled={isDisabled}
            onKeyDown={(event) => {
              listeners.onKeyDown(event);
              if (event.key === 'ArrowDown' && event.altKey) popover.current?.showPopover();
            }}
          />
          <button
            ref={opener}
            type="button"
            disabled={isDisabled}
            aria-label={t('calendar.open')}
            aria-describedby={`${ids.id}-label`}
            aria-haspopup="dialog"
            aria-expanded={isOpen}
            onClick={() => popover.current?.togglePopover()}
          >
            <CalendarDays size={18} aria-hidden />
          </button>
          <div
            ref={popover}
            popover="auto"
            role="dialog"
            aria-label={t('calendar.title')}
            className={styles.popover}
            onBeforeToggle={() => placeBelow(popover.current, opener.current)}
            onToggle={() => setOpen(popover.current?.matches(':popover-open') ?? false)}
            onKeyDown={(event) => {
              if (event.key !== 'Escape') return;
              // What the field stands in has an Escape of its own.
              event.stopPropagation();
              event.preventDefault();
              popover.current?.hidePopover();
            }}
          >
            {isOpen ? (
              <Calendar
                chosen={value}
                today={today}
                onChoose={(day) => {
                  forget();
                  onChange(day);
                  popover.current?.hidePopover();
                  opener.current?.focus();
                }}
              />
            ) : null}
          </div>
        </div>
      )}
    </Field>
  );
}

/** In `date-input.module.css`. */
const size = { width: 316, height: 352, gap: 4, edge: 8 };

/** Below its field, or above it where the window ends. */
function placeBelow(popover: HTMLElement | null, opener: HTMLElement | null): void {
  const field = opener?.parentElement?.getBoundingClientRect();
  if (!popover || !field) return;
  const { width, height, gap, edge } = size;
  const hasRoom = field.bottom + gap + height + edge <= innerHeight;
  const top = hasRoom ? field.bottom + gap : Math.max(edge, field.top - gap - height);
  const left = Math.max(edge, Math.min(field.left, innerWidth - width - edge));
  popover.style.top = `${top}px`;
  popover.style.left = `${left}px`;
}
