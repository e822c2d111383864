import i18next from 'i18next';
import { formatTime } from '../../lib/format';
import type { Verdict } from './proposed-slot.rules';

/** What stands in the way in a few words, and what it is; null when nothing does. */
export function verdictText(verdict: Verdict, auditorium: string): { title: string; text: string } | null {
  const t = i18next.getFixedT(null, 'office-schedule');
  switch (verdict.kind) {
    case 'free':
      return null;
    case 'past':
      return { title: t('verdict.past'), text: t('verdict.pastText') };
    case 'short':
      return {
        title: t('verdict.short'),
        text: t('verdict.shortText', { count: verdict.minutes, title: verdict.title }),
      };
    case 'overlap':
      return {
        title: t('verdict.overlap', { count: verdict.minutes }),
        text: verdict.isBefore
          ? t('verdict.cleaned', { auditorium, title: verdict.title, time: formatTime(verdict.until) })
          : t('verdict.next', { auditorium, title: verdict.title }),
      };
  }
}
