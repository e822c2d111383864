import { useTranslation } from 'react-i18next';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { useNotStartedWords, type NotStarted } from '../../lib/not-started-words';
import styles from './not-started-page.module.css';
import { OfficeButton } from '../ui/office-button';

/** Foyer could not start. */
export function NotStartedPage({ details }: { details: NotStarted }) {
  const { t } = useTranslation('office');
  const words = useNotStartedWords(details);
  // What comes of it, this page is told by main as every window is.
  const again = useAct(
    () => foyer.terminal.startAgain(),
    () => {},
  );
  return (
    <main className={styles.page} data-screen="officeNotStarted">
      <div className={styles.card}>
        <h1>{words.title}</h1>
        <div className={styles.words} role="alert">
          <p className={styles.cause}>{words.cause}</p>
          <p>{words.toDo}</p>
          <p>{words.safe}</p>
        </div>
        <div className={styles.end}>
          <OfficeButton variant="primary" isBusy={again.isBusy} onPress={again.run}>
            {t('tryAgain')}
          </OfficeButton>
          <p className={styles.small}>{words.logged}</p>
        </div>
      </div>
    </main>
  );
}
