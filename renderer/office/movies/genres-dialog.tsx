import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GenreView } from '../../../electron/contract/movies.contract';
import { useAct } from '../../lib/act';
import { addressOf } from '../../lib/section-link';
import { foyer } from '../../lib/foyer-client';
import { TextInput } from '../ui/field';
import { OfficeButton } from '../ui/office-button';
import { Confirm, OfficeDialog } from '../ui/office-dialog';
import { SectionLink } from '../ui/section-link';
import styles from './list-dialog.module.css';
import { Refusal } from '../ui/refusal';

export type GenresDialogProps = {
  genres: readonly GenreView[];
  onChanged: () => void;
  onClose: () => void;
};

/** The cinema's own list of genres. */
export function GenresDialog({ genres, onChanged, onClose }: GenresDialogProps) {
  const { t } = useTranslation('office-movies');
  const [name, setName] = useState('');
  const [asked, setAsked] = useState<GenreView | null>(null);
  const adding = useAct(
    () => foyer.movies.addGenre({ name }),
    () => {
      setName('');
      onChanged();
    },
  );
  return (
    <OfficeDialog
      title={t('genres.title')}
      onClose={onClose}
      actions={<OfficeButton onPress={onClose}>{t('close')}</OfficeButton>}
    >
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (name.trim()) adding.run();
        }}
      >
        <TextInput label={t('genres.new')} value={name} onChange={setName} />
        <OfficeButton isSubmit isBusy={adding.isBusy} isDisabled={name.trim() === ''}>
          {t('genres.add')}
        </OfficeButton>
      </form>
      <Refusal error={adding.error} />
      <ul className={styles.list}>
        {genres.map((genre) => (
          <GenreLine key={genre.id} genre={genre} onChanged={onChanged} onDelete={() => setAsked(genre)} />
        ))}
      </ul>
      {asked ? (
        <Confirm
          title={t('genres.deleteTitle', { name: asked.name })}
          what={<p>{t('genres.deleteWhat', { count: asked.movieCount })}</p>}
          action={t('delete')}
          onConfirm={async () => {
            await foyer.movies.deleteGenre({ genreId: asked.id });
            onChanged();
          }}
          onClose={() => setAsked(null)}
        />
      ) : null}
    </OfficeDialog>
  );
}

type GenreLineProps = { genre: GenreView; onChanged: () => void; onDelete: () => void };

function GenreLine({ genre, onChanged, onDelete }: GenreLineProps) {
  const { t } = useTranslation('office-movies');
  const [name, setName] = useState(genre.name);
  const renaming = useAct(() => foyer.movies.renameGenre({ genreId: genre.id, name }), onChanged);
  const isChanged = name.trim() !== '' && name.trim() !== genre.name;
  return (
    <li>
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault();
          if (isChanged) renaming.run();
        }}
      >
        <TextInput
          label={t('genres.name', { count: genre.movieCount })}
          value={name}
          onChange={(text) => {
            setName(text);
            renaming.clearError();
          }}
        />
        {isChanged ? (
          <OfficeButton isSubmit isBusy={renaming.isBusy}>
            {t('genres.rename')}
          </OfficeButton>
        ) : (
          <OfficeButton
            variant="quiet"
            aria-label={t('genres.deleteOne', { name: genre.name })}
            onPress={onDelete}
          >
            {t('delete')}
          </OfficeButton>
        )}
      </form>
      {genre.movieCount > 0 ? (
        <SectionLink
          to={addressOf('films', { genre: genre.name })}
          aria-label={t('genres.showOf', { count: genre.movieCount, name: genre.name })}
        >
          {t('genres.show', { count: genre.movieCount })}
        </SectionLink>
      ) : null}
      <Refusal error={renaming.error} />
    </li>
  );
}
