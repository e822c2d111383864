import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { FoyerEvent } from '../../electron/contract/events';
import { elapsedText } from '../../electron/domain/clock-text';
import { formatDone } from './format';
import { foyer } from './foyer-client';

type Updating = Extract<FoyerEvent, { type: 'updating' }>;

/** What a page says of it: a share of the whole, as a number and as words, and how long it has gone on. */
export type UpdatingWords = { part: number; percent: string; step: string; soFar: string };

/** While main brings the cinema's data up to date; null when it does not, or has not said so yet. */
export function useUpdating(): UpdatingWords | null {
  const [updating, setUpdating] = useState<Updating | null>(null);
  const { t } = useTranslation('updating');
  useEffect(
    () =>
      foyer.subscribe((event) => {
        if (event.type === 'updating') setUpdating(event);
        // What is known is of the start that failed.
        if (event.type === 'startingAgain') setUpdating(null);
      }),
    [],
  );
  if (!updating) return null;
  const { step, steps, ms } = updating;
  const part = (step + updating.part) / (steps + 1);
  return {
    part,
    percent: formatDone(part),
    step: step === 0 ? t('copy') : t('step', { step, steps }),
    soFar: t('soFar', { time: elapsedText(ms) }),
  };
}
