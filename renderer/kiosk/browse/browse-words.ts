import type { TFunction } from 'i18next';
import type { ShowtimeCard } from '../../../electron/contract/listing.contract';
import type { BusinessDay } from '../../../electron/contract/values';
import { formatDayLong, languageName } from '../../lib/format';
import { fillWords } from './listing.rules';

type Words = TFunction<'browse'>;

export function fillText(t: Words, showtime: ShowtimeCard): string {
  const words = fillWords(showtime);
  return words.key === 'left' ? t('fill.left', { count: words.count }) : t(`fill.${words.key}`);
}

/** `German · English subtitles` */
export function languageText(
  t: Words,
  showtime: Pick<ShowtimeCard, 'audioLanguage' | 'subtitleLanguage'>,
): string {
  const { audioLanguage, subtitleLanguage } = showtime;
  const spoken = languageName(audioLanguage);
  return subtitleLanguage
    ? `${spoken} · ${t('subtitles', { language: languageName(subtitleLanguage) })}`
    : spoken;
}

export function placeText(t: Words, { auditoriumName, format }: ShowtimeCard): string {
  return format ? t('format', { auditorium: auditoriumName, format }) : auditoriumName;
}

/** `Today, Sunday 22 November` */
export function dayText(t: Words, day: BusinessDay, today: BusinessDay | null): string {
  const long = formatDayLong(day);
  return day === today ? `${t('today')}, ${long}` : long;
}
