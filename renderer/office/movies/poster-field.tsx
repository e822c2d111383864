import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FoyerError } from '../../../electron/contract/errors';
import { most } from '../../../electron/domain/bounds';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { posterUrl } from '../../lib/poster-url';
import { OfficeButton } from '../ui/office-button';
import { cropOf, wholeView } from './crop.rules';
import { FileDrop } from './file-drop';
import type { PosterDraft } from './movie-draft';
import { PosterCrop } from './poster-crop';
import styles from './poster-field.module.css';
import { ErrorNote } from '../ui/error-note';
import { Refusal } from '../ui/refusal';

export type PosterFieldProps = {
  title: string;
  poster: PosterDraft;
  /** What it was refused with at saving. */
  error: unknown;
  onChange: (poster: PosterDraft) => void;
};

/** The poster that is there, or the one that was chosen with the part of it that is kept. Main judges each file at once. */
export function PosterField({ title, poster, error, onChange }: PosterFieldProps) {
  const { t } = useTranslation('office-movies');
  const file = useRef<File>(null);
  const judging = useAct(async () => file.current && readPoster(file.current), onPoster);
  function onPoster(read: PosterDraft | null) {
    if (read) onChange(read);
  }
  return (
    <section className={styles.poster} aria-label={t('poster.title')}>
      {poster.kind === 'kept' ? (
        <img src={posterUrl(poster.posterId, 480)} alt={t('poster.of', { title })} />
      ) : null}
      {poster.kind === 'new' ? <PosterCrop poster={poster} onChange={onChange} /> : null}
      <Refusal error={judging.error} />
      {error === undefined ? null : <ErrorNote error={error} />}
      <FileDrop
        label={poster.kind === 'none' ? t('poster.choose') : t('poster.another')}
        hint={judging.isBusy ? t('poster.checking') : t('poster.hint')}
        accept="image/jpeg,image/png,image/webp"
        onFile={(chosen) => {
          file.current = chosen;
          judging.run();
        }}
      />
      {poster.kind === 'none' ? null : (
        <OfficeButton variant="quiet" onPress={() => onChange({ kind: 'none' })}>
          {t('poster.remove')}
        </OfficeButton>
      )}
    </section>
  );
}

async function readPoster(file: File): Promise<PosterDraft> {
  // Said here, so that nothing of such a size is carried anywhere.
  if (file.size > most.posterBytes) throw new FoyerError('POSTER_TOO_LARGE', {});
  const bytes = new Uint8Array(await file.arrayBuffer());
  const size = await foyer.movies.checkPoster({ bytes });
  return { kind: 'new', bytes, ...size, crop: cropOf(size, wholeView) };
}
