import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import type { Certificate, GenreView } from '../../../electron/contract/movies.contract';
import type { MovieId } from '../../../electron/contract/values';
import { useSaver } from '../../lib/unsaved';
import type { Theirs } from '../../lib/edit-slice';
import { useEdit } from '../../lib/use-edit';
import { EditRefusal } from '../ui/edit-refusal';
import { OfficeForm } from '../ui/office-form';
import { FormFoot } from '../ui/refusal';
import { foyer } from '../../lib/foyer-client';
import { languageOptions } from '../../lib/language-options';
import { ComboBox } from '../ui/combo-box';
import { SelectInput, TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { toast } from '../ui/toast';
import { useMoviesStore } from './movies.store';
import { fieldsOf, type MovieDraft, type MovieField, posterOf, theirsOf } from './movie-draft';
import styles from './movie-form.module.css';
import { PosterField } from './poster-field';
import { ValueChooser } from './value-chooser';

export type MovieFormProps = {
  draft: MovieDraft;
  /** The newest live reading of it. */
  newest: Theirs<MovieDraft> | undefined;
  genres: readonly GenreView[];
  certificates: readonly Certificate[];
  onChange: (change: Partial<MovieDraft>) => void;
  /** `lengthenedBy`: how many minutes longer it is now; `isAll`: nothing was typed or opened since. */
  onSaved: (movieId: MovieId, lengthenedBy: number, isAll: boolean) => void;
  onCertificates: () => void;
};

/** Everything about a film. What is wrong stands beside its field once saving was tried. */
export function MovieForm(props: MovieFormProps) {
  const { draft, newest, genres, certificates, onChange, onSaved, onCertificates } = props;
  const isChanged = useMoviesStore((state) => state.isChanged);
  const { t } = useTranslation('office-movies');
  const { problems } = fieldsOf(draft);
  const edit = useEdit(useMoviesStore, {
    wrong: Object.keys(problems).map((field) => `movie.${field}`),
    save,
    onSaved: ({ movieId, lengthenedBy, title }, isAll) => {
      toast(t(isNew ? 'added' : 'saved', { title }));
      onSaved(movieId, lengthenedBy, isAll);
    },
    read: async () => theirsOf(await foyer.movies.readMovie({ movieId: draft.movieId! })),
    newest,
  });
  const form = edit.saving;
  const isNew = draft.movieId === null;
  useSaver(
    'films.film',
    // Whoever leaves is asked first whose ends move along.
    async () => (await form.attempt()) && useMoviesStore.getState().retiming === null,
  );
  const text = (
    field: MovieField & keyof MovieDraft,
    extra: { multiline?: boolean; type?: 'number' } = {},
  ) => ({
    label: t(`field.${field}`),
    value: draft[field] as string,
    onChange: (value: string) => onChange({ [field]: value }),
    error: errorOf(field),
    ...extra,
  });
  function errorOf(field: MovieField): string | undefined {
    return form.isWrong(`movie.${field}`) ? t(`wrong.${problems[field] ?? 'other'}`) : undefined;
  }
  return (
    <OfficeForm form={form} className={styles.form}>
      <TextInput {...text('title')} />
      <TextInput {...text('originalTitle')} />
      <div className={styles.pair}>
        <TextInput {...text('year', { type: 'number' })} />
        <TextInput {...text('runningMinutes', { type: 'number' })} />
      </div>
      <div className={styles.certificate}>
        <SelectInput
          label={t('field.certificate')}
          value={draft.certificate}
          error={errorOf('certificate')}
          options={[
            ...(draft.certificate ? [] : [{ value: '', label: t('choose') }]),
            ...certificates.map(({ code, label }) => ({ value: code, label: `${code} · ${label}` })),
          ]}
          onChange={(certificate) => onChange({ certificate })}
        />
        <OfficeButton variant="quiet" onPress={onCertificates}>
          {t('certificates.open')}
        </OfficeButton>
      </div>
      <ValueChooser
        label={t('field.genres')}
        values={draft.genres}
        error={errorOf('genres')}
        options={genres.map(({ name }) => ({ value: name, label: name }))}
        onChange={(chosen) => onChange({ genres: chosen })}
      />
      <PosterField
        title={draft.title}
        poster={draft.poster}
        error={isOfPoster(form.error) ? form.error : undefined}
        onChange={(poster) => {
          form.clearError();
          onChange({ poster });
        }}
      />
      <TextInput {...text('director')} />
      <TextInput {...text('castLine')} />
      <TextInput {...text('synopsis', { multiline: true })} />
      <LanguageFields draft={draft} errorOf={errorOf} onChange={onChange} />
      <FormFoot form={form} refusal={<EditRefusal {...edit} />}>
        <OfficeButton variant="primary" isSubmit isBusy={form.isBusy} isDisabled={!isChanged}>
          {isNew ? t('add') : t('save')}
        </OfficeButton>
      </FormFoot>
    </OfficeForm>
  );
}

/** Undefined where a field is wrong. */
async function save(written: MovieDraft, seenVersion: number) {
  const { fields: movie } = fieldsOf(written);
  if (!movie) return undefined;
  const { movieId } = written;
  const { title } = movie;
  const poster = posterOf(written);
  if (movieId === null) {
    const added = await foyer.movies.addMovie({ movie, poster: poster ?? null });
    return { ...added, title, version: 0, lengthenedBy: 0, named: added };
  }
  const sent = poster === undefined ? {} : { poster };
  const changed = await foyer.movies.changeMovie({ movieId, seenVersion, movie, ...sent });
  return { movieId, title, ...changed };
}

type LanguageFieldsProps = Pick<MovieFormProps, 'draft' | 'onChange'> & {
  errorOf: (field: MovieField) => string | undefined;
};

function LanguageFields({ draft, errorOf, onChange }: LanguageFieldsProps) {
  const { t } = useTranslation('office-movies');
  const spoken = useMemo(() => languageOptions([draft.audioLanguage], true), [draft.audioLanguage]);
  const others = useMemo(
    () => languageOptions([...draft.otherLanguages, ...draft.subtitleLanguages], false),
    [draft.otherLanguages, draft.subtitleLanguages],
  );
  return (
    <>
      <ComboBox
        label={t('field.audioLanguage')}
        value={draft.audioLanguage}
        error={errorOf('audioLanguage')}
        placeholder={t('choose')}
        options={spoken}
        onChange={(audioLanguage) => onChange({ audioLanguage })}
      />
      {(['otherLanguages', 'subtitleLanguages'] as const).map((field) => (
        <ValueChooser
          key={field}
          label={t(`field.${field}`)}
          values={draft[field]}
          error={errorOf(field)}
          options={others}
          onChange={(chosen) => onChange({ [field]: chosen })}
        />
      ))}
    </>
  );
}

function isOfPoster(error: unknown): boolean {
  return isFoyerError(error) && error.code.startsWith('POSTER_');
}
