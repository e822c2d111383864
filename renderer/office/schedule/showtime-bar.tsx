import type { CSSProperties, KeyboardEvent, PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { formats, formatTime } from '../../lib/format';
import type { Lengths } from './draft';
import { alongAxis, type Axis } from './proposed-slot.rules';
import styles from './showtime-bar.module.css';

export type ShowtimeBarProps = {
  title: string;
  /** A CSS colour. */
  colour: string;
  startsAt: number;
  lengths: Lengths;
  axis: Axis;
  state: 'planned' | 'on_sale' | 'closed';
  reservedSeats: number;
  capacity: number;
  /** Named for a screen reader, as are all the others. */
  auditorium: string;
  tone: 'plain' | 'conflict' | 'warning';
  isSelected: boolean;
  isMovable: boolean;
  isDragged: boolean;
  /** It is not in the schedule yet. */
  isNew?: boolean;
  note: string | null;
  onPress: () => void;
  onPointerDown: (event: PointerEvent<HTMLElement>) => void;
  onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
};

/** Shorter ones have no room for words beside their advertising and cleaning. */
const narrowMs = 75 * 60_000;

/** Which half of the day it is, and which of two, is left out where there is no room: the axis says it. */
function BarTime({ text }: { text: string }) {
  const [clock = '', ...more] = text.split(/(?=[\s\u00a0])/);
  return (
    <time>
      <span>{clock}</span>
      {more.length > 0 ? <span>{more.join('')}</span> : null}
    </time>
  );
}

/** A showtime on its line: advertising hatched, the film, cleaning shaded, at the foot how full it is. */
export function ShowtimeBar(props: ShowtimeBarProps) {
  const { t } = useTranslation('office-schedule');
  const { title, startsAt, lengths, axis, reservedSeats, capacity } = props;
  const { advertisingMs, movieMs, cleaningMs } = lengths;
  const whole = advertisingMs + movieMs + cleaningMs;
  const percent = capacity === 0 ? 0 : Math.round((reservedSeats / capacity) * 100);
  const style = {
    '--film': props.colour,
    '--advertising': `${(advertisingMs / whole) * 100}%`,
    '--cleaning': `${(cleaningMs / whole) * 100}%`,
    '--share': `${percent}%`,
    insetInlineStart: `${alongAxis(startsAt, axis)}%`,
    inlineSize: `${alongAxis(startsAt + whole, axis) - alongAxis(startsAt, axis)}%`,
  } as CSSProperties;
  const time = formatTime(startsAt);
  const state = props.isNew ? t('notSaved') : props.state === 'on_sale' ? '' : t(`states.${props.state}`);
  const share = props.isNew ? '' : formats().share(percent / 100);
  const place = t('blockPlace', { auditorium: props.auditorium, reservedSeats, capacity });
  const shown = [title, time, share, state].filter(Boolean).join(' ');
  return (
    <button
      type="button"
      className={styles.block}
      style={style}
      data-tone={props.tone}
      data-state={props.state}
      data-new={props.isNew || undefined}
      data-selected={props.isSelected || undefined}
      data-dragged={props.isDragged || undefined}
      data-narrow={whole < narrowMs || undefined}
      data-movable={props.isMovable || undefined}
      data-noted={state !== '' || undefined}
      title={[title, time].join(' ')}
      aria-label={[shown, place, props.note].filter(Boolean).join('. ')}
      aria-pressed={props.isSelected}
      onClick={props.onPress}
      onPointerDown={props.onPointerDown}
      onKeyDown={props.onKeyDown}
    >
      <span className={styles.words}>
        <span>
          <strong>{title}</strong>{' '}
          <span>
            <BarTime text={time} /> {share ? <span>{share}</span> : null}
          </span>{' '}
          {state ? <em>{state}</em> : null}
        </span>
      </span>
    </button>
  );
}
