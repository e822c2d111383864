import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MovieRow } from '../../../electron/contract/movies.contract';
import { foyer } from '../../lib/foyer-client';
import { addressOf } from '../../lib/section-link';
import { Badge } from '../ui/badge';
import { InspectorHead } from '../ui/inspector-head';
import { OfficeButton } from '../ui/office-button';
import { Confirm } from '../ui/office-dialog';
import { SectionLink } from '../ui/section-link';
import { toast } from '../ui/toast';
import type { MovieDraft } from './movie-draft';
import { MovieForm, type MovieFormProps } from './movie-form';
import { useMoviesStore } from './movies.store';
import styles from './movies.module.css';

type MovieInspectorProps = Pick<MovieFormProps, 'genres' | 'certificates' | 'newest' | 'onCertificates'> & {
  draft: MovieDraft;
  /** Undefined while it is being made. */
  movie: MovieRow | undefined;
  onSaved: MovieFormProps['onSaved'];
  /** The ends of its showtimes are to be moved. */
  onRetime: () => void;
  onChanged: () => void;
  onClose: () => void;
  /** It is gone, and what was typed about it too. */
  onDeleted: () => void;
};
type Question = 'archive' | 'delete';

/** The film that was chosen or is being made. */
export function MovieInspector(props: MovieInspectorProps) {
  const { draft, movie, genres, certificates, onSaved, onChanged, onClose, onCertificates } = props;
  const { t } = useTranslation('office-movies');
  const [question, setQuestion] = useState<Question | null>(null);
  return (
    <>
      <InspectorHead title={movie?.title ?? t('newMovie')} onClose={onClose}>
        {movie?.state === 'archived' ? <Badge tone="attention">{t('stateName.archived')}</Badge> : null}
      </InspectorHead>
      {movie && movie.comingCount > 0 ? (
        <p className={styles.note}>
          {t('coming', { count: movie.comingCount })}{' '}
          <SectionLink to={addressOf('schedule', { film: movie.id })}>
            {t('showComing', { count: movie.comingCount })}
          </SectionLink>{' '}
          <OfficeButton size="small" onPress={props.onRetime}>
            {t('retime.open')}
          </OfficeButton>
        </p>
      ) : null}
      <MovieForm
        draft={draft}
        genres={genres}
        certificates={certificates}
        newest={props.newest}
        onChange={(change) => {
          // An answer about a poster may come when another film is open.
          const { draft: now, change: write } = useMoviesStore.getState();
          if (now && now.movieId === draft.movieId) write(change);
        }}
        onSaved={onSaved}
        onCertificates={onCertificates}
      />
      {movie ? <Ending movie={movie} onAsk={setQuestion} onChanged={onChanged} /> : null}
      {movie && question ? (
        <Confirm
          title={t(`confirm.${question}`, { title: movie.title })}
          what={
            <p>
              {question === 'archive'
                ? t('confirm.archiveWhat', { count: movie.comingCount })
                : t('confirm.deleteWhat')}
            </p>
          }
          action={t(question)}
          tone={question === 'delete' ? 'danger' : 'plain'}
          onConfirm={async () => {
            if (question === 'archive') await foyer.movies.archiveMovie({ movieId: movie.id });
            else await foyer.movies.deleteMovie({ movieId: movie.id });
            toast(t(`done.${question}`, { title: movie.title }));
            if (question === 'delete') props.onDeleted();
            onChanged();
          }}
          onClose={() => setQuestion(null)}
        />
      ) : null}
    </>
  );
}

type EndingProps = { movie: MovieRow; onAsk: (question: Question) => void; onChanged: () => void };

/** Taking it out of use; deleting it only where nothing of it ever was. */
function Ending({ movie, onAsk, onChanged }: EndingProps) {
  const { t } = useTranslation('office-movies');
  async function restore() {
    await foyer.movies.restoreMovie({ movieId: movie.id });
    toast(t('done.restore', { title: movie.title }));
    onChanged();
  }
  return (
    <div className={styles.ending}>
      {movie.state === 'active' ? (
        <OfficeButton onPress={() => onAsk('archive')}>{t('archive')}</OfficeButton>
      ) : (
        <OfficeButton onPress={() => void restore()}>{t('restore')}</OfficeButton>
      )}
      {movie.showtimeCount === 0 ? (
        <OfficeButton variant="danger" onPress={() => onAsk('delete')}>
          {t('delete')}
        </OfficeButton>
      ) : (
        <p className={styles.dim}>{t('keptFor', { count: movie.showtimeCount })}</p>
      )}
    </div>
  );
}
