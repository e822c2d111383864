import { useTranslation } from 'react-i18next';
import type { Certificate } from '../../../electron/contract/movies.contract';
import type { MovieCard } from '../../../electron/contract/listing.contract';
import { formatMinutes } from '../../lib/format';
import { Spoken } from './spoken';
import styles from './movie-facts.module.css';

/** Certificate, running time, genres, year; `extra` where there is more to say of all showtimes. */
export function MovieFacts({ movie, extra }: { movie: MovieCard; extra?: string }) {
  const facts = [formatMinutes(movie.runningMinutes), movie.genres.join(', '), String(movie.year), extra];
  return (
    <p className={styles.facts}>
      <CertificateSign certificate={movie.certificate} />
      {facts.filter(Boolean).map((fact) => (
        <span key={fact} className={styles.fact}>
          {fact}
        </span>
      ))}
    </p>
  );
}

function CertificateSign({ certificate: { code, label } }: { certificate: Certificate }) {
  const { t } = useTranslation('browse');
  const words = label ? t('certificate', { code, label }) : t('certificateOnly', { code });
  return (
    <>
      <span className={styles.certificate} aria-hidden="true">
        {code}
      </span>
      <Spoken>{words}</Spoken>
    </>
  );
}
