import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isFoyerError } from '../../../electron/contract/errors';
import type { Act } from '../../lib/act';
import { errorText } from '../../lib/errors-text';
import type { Conflict } from '../../lib/use-edit';
import { ErrorNote } from './error-note';
import { OfficeButton } from './office-button';
import { Refusal, Seen } from './refusal';
import styles from './error-note.module.css';

export type EditRefusalProps = {
  conflict: Conflict | null;
  saving: Pick<Act, 'error'>;
  /** For a conflict that a reading told of, where there is more to say than that it was changed. */
  meanwhile?: string;
  /** What exactly somebody else changed, where that is known. */
  details?: ReactNode;
  /** Further ways out of a conflict. */
  children?: ReactNode;
};

/** Why an edit was not saved, or could not be: what main said, or that somebody else was quicker, with both ways out. */
export function EditRefusal({ conflict, saving, meanwhile, details, children }: EditRefusalProps) {
  const { t } = useTranslation('office');
  // A conflict that is over is told of no more.
  if (!conflict) return isFoyerError(saving.error, 'EDIT_CONFLICT') ? null : <Refusal error={saving.error} />;
  const { refusal, isBusy, readError, takeTheirs, keepMine } = conflict;
  const note = (
    <>
      <div className={styles.note} data-tone="wrong" role="alert">
        <p>{refusal === undefined ? (meanwhile ?? t('conflict.meanwhile')) : errorText(refusal)}</p>
        {details}
        <div className={styles.ways}>
          {children}
          <OfficeButton isBusy={isBusy} onPress={takeTheirs}>
            {t('conflict.theirs')}
          </OfficeButton>
          <OfficeButton isBusy={isBusy} onPress={keepMine}>
            {t('conflict.mine')}
          </OfficeButton>
        </div>
      </div>
      {readError === undefined ? null : <ErrorNote error={readError} />}
    </>
  );
  // Whoever is still typing is told, and goes on typing.
  return refusal === undefined ? note : <Seen of={refusal}>{note}</Seen>;
}
