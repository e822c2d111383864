import i18next from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { ScheduleDay } from '../../../electron/contract/schedule.contract';
import { languageOptions } from '../../lib/language-options';
import { ComboBox } from '../ui/combo-box';
import { CheckInput, SelectInput, TextInput } from '../ui/field';
import type { DraftErrors, Facts } from './draft';
import styles from './fields.module.css';

export type FieldErrors = DraftErrors;

/** What is wrong with a field, in words. */
export function fieldError(errors: FieldErrors, field: keyof FieldErrors): string | undefined {
  const key = errors[field];
  return key === undefined ? undefined : i18next.t(`office-schedule:wrong.${key}`);
}

/** The film's own first. */
function useLanguages(facts: Facts, day: ScheduleDay) {
  const { movieId, audioLanguage, subtitleLanguage } = facts;
  return useMemo(() => {
    const film = day.movies.find(({ id }) => id === movieId);
    const spoken = [film?.audioLanguage ?? '', ...(film?.otherLanguages ?? []), audioLanguage];
    const written = [...(film?.subtitleLanguages ?? []), subtitleLanguage];
    return { spoken: languageOptions(spoken, true), written: languageOptions(written, false) };
  }, [day.movies, movieId, audioLanguage, subtitleLanguage]);
}

export type FactFieldsProps = {
  facts: Facts;
  day: ScheduleDay;
  errors: FieldErrors;
  /** The price cards that are meant for the time stand first. */
  isCardMeant?: (card: ScheduleDay['priceCards'][number]) => boolean;
  canClose: boolean;
  onChange: (change: Partial<Facts>) => void;
};

/** Everything about a showtime but its film and its place. */
export function FactFields({ facts, day, errors, isCardMeant, canClose, onChange }: FactFieldsProps) {
  const { t } = useTranslation('office-schedule');
  const languages = useLanguages(facts, day);
  const subtitles = useMemo(
    () => [{ value: '', label: t('noSubtitles') }, ...languages.written],
    [languages, t],
  );
  const cards = day.priceCards.map((card) => {
    const isMeant = isCardMeant?.(card) ?? true;
    return {
      value: card.id,
      label: isMeant ? card.name : t('cardNotMeant', { card: card.name }),
      isMeant,
    };
  });
  // One that is no longer in use still stands at a showtime that has it.
  if (facts.priceCardId !== '' && !cards.some((card) => card.value === facts.priceCardId))
    cards.unshift({ value: facts.priceCardId, label: t('cardGone'), isMeant: true });
  const states = ['planned', 'on_sale', ...(canClose ? (['closed'] as const) : [])] as Facts['state'][];
  return (
    <>
      <SelectInput
        label={t('priceCard')}
        value={facts.priceCardId}
        error={fieldError(errors, 'priceCardId')}
        options={[
          ...(facts.priceCardId === '' ? [{ value: '', label: t('choose') }] : []),
          ...cards.toSorted((a, b) => Number(b.isMeant) - Number(a.isMeant)),
        ]}
        onChange={(value) => onChange({ priceCardId: value as Facts['priceCardId'] })}
      />
      <div className={styles.pair}>
        <TextInput
          label={t('format')}
          value={facts.format}
          error={fieldError(errors, 'format')}
          onChange={(format) => onChange({ format })}
        />
        <SelectInput
          label={t('state')}
          value={facts.state}
          options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
          onChange={(state) => onChange({ state })}
        />
      </div>
      <div className={styles.pair}>
        <ComboBox
          label={t('audioLanguage')}
          value={facts.audioLanguage}
          options={languages.spoken}
          onChange={(audioLanguage) => onChange({ audioLanguage })}
        />
        <ComboBox
          label={t('subtitles')}
          value={facts.subtitleLanguage}
          options={subtitles}
          onChange={(subtitleLanguage) => onChange({ subtitleLanguage })}
        />
      </div>
      <fieldset className={styles.access}>
        <legend>{t('access')}</legend>
        <CheckInput
          label={t('captions')}
          isChecked={facts.hasCaptions}
          onChange={(hasCaptions) => onChange({ hasCaptions })}
        />
        <CheckInput
          label={t('audioDescription')}
          isChecked={facts.hasAudioDescription}
          onChange={(hasAudioDescription) => onChange({ hasAudioDescription })}
        />
      </fieldset>
      <TextInput
        label={t('salesCutoff')}
        type="number"
        value={facts.salesCutoff}
        error={fieldError(errors, 'salesCutoff')}
        hint={t('salesCutoffHint')}
        onChange={(salesCutoff) => onChange({ salesCutoff })}
      />
    </>
  );
}
