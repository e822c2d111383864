import { useTranslation } from 'react-i18next';
import { errorText } from '../../lib/errors-text';
import { OfficeButton } from './office-button';
import styles from './error-note.module.css';

export type ErrorNoteProps = { error: unknown; onRetry?: () => void };

/** What a call was refused with, in a sentence, and a way to try again. */
export function ErrorNote({ error, onRetry }: ErrorNoteProps) {
  const { t } = useTranslation('office');
  return (
    <div className={styles.note} role="alert">
      <p>{errorText(error)}</p>
      {onRetry ? <OfficeButton onPress={onRetry}>{t('tryAgain')}</OfficeButton> : null}
    </div>
  );
}
