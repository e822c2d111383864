import { useTranslation } from 'react-i18next';
import { errorText } from '../../lib/errors-text';
import { OfficeButton } from './office-button';
import styles from './error-note.module.css';

export type ErrorNoteProps = {
  error: unknown;
  /** Where the page knows better words for it. */
  text?: string;
  onRetry?: () => void;
};

/** What a call was refused with, in a sentence, and a way to try again. */
export function ErrorNote({ error, text = errorText(error), onRetry }: ErrorNoteProps) {
  const { t } = useTranslation('office');
  return (
    <div className={styles.note} data-tone="wrong" role="alert">
      <p>{text}</p>
      {onRetry ? <OfficeButton onPress={onRetry}>{t('tryAgain')}</OfficeButton> : null}
    </div>
  );
}
