import { useTranslation } from 'react-i18next';
import { ComboBox } from '../ui/combo-box';
import { SelectInput, TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import type { StepProps } from './auditorium-step';
import styles from './start.module.css';
import { useFirstMovie } from './use-first-movie';
import { Refusal } from '../ui/refusal';

export type LanguageOption = { value: string; label: string };

/** What a film needs to be on sale; its poster and the rest are for later. */
export function MovieStep({ languages, onDone }: StepProps & { languages: readonly LanguageOption[] }) {
  const { t } = useTranslation('office-start');
  const film = useFirstMovie(onDone);
  const { typed, certificates, save } = film;
  const field = (name: 'title' | 'year' | 'runningMinutes' | 'certificate' | 'audioLanguage') => ({
    label: t(`film.field.${name}`),
    value: typed[name],
    onChange: (value: string) => film.change({ [name]: value }),
    error: film.errorOf(name),
  });
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.run();
      }}
    >
      <div className={styles.filmFields}>
        <TextInput {...field('title')} />
        <TextInput {...field('year')} type="number" />
        <TextInput {...field('runningMinutes')} type="number" />
        <SelectInput
          {...field('certificate')}
          hint={film.areNew ? t('film.ratingsHint') : undefined}
          options={certificates.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` }))}
        />
        <ComboBox {...field('audioLanguage')} options={languages} />
      </div>
      <Refusal error={save.error} />
      <div className={styles.buttons}>
        <OfficeButton variant="primary" isSubmit isBusy={save.isBusy}>
          {t('film.add')}
        </OfficeButton>
        <a className={styles.link} href="#/films">
          {t('film.more')}
        </a>
      </div>
    </form>
  );
}
