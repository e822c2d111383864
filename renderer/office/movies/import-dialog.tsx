import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FoyerError, isFoyerError } from '../../../electron/contract/errors';
import { type CsvEncoding, csvEncodings, type ImportPlan } from '../../../electron/contract/movies.contract';
import { most } from '../../../electron/domain/bounds';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { SelectInput } from '../ui/field';
import { ErrorNote } from '../ui/error-note';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { toast } from '../ui/toast';
import { FileDrop } from './file-drop';
import { ImportProgress } from './import-progress';
import { ImportReview } from './import-review';
import { useMoviesStore } from './movies.store';
import { Refusal } from '../ui/refusal';

export type ImportDialogProps = { onImported: () => void; onClose: () => void };
type Looked = { name: string; bytes: Uint8Array<ArrayBuffer>; plan: ImportPlan };

/** A file is looked at first; only what was shown is written, and only when it is confirmed. */
export function ImportDialog({ onImported, onClose }: ImportDialogProps) {
  const { t } = useTranslation('office-movies');
  const file = useRef<File>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const chosen = useRef<CsvEncoding>(null);
  const looking = useAct(
    async () => (file.current ? lookAt(file.current, chosen.current) : undefined),
    setLooked,
  );
  const importing = useAct(
    async () =>
      looked
        ? foyer.movies.importMovies({
            bytes: looked.bytes,
            encoding: looked.plan.encoding,
            fingerprint: looked.plan.fingerprint,
          })
        : undefined,
    ({ addedCount, changedCount, relengthened }) => {
      useMoviesStore.setState({ relengthened });
      toast(t('csv.imported', { added: addedCount, changed: changedCount }));
      onImported();
      onClose();
    },
  );
  const isWorking = looking.isBusy || importing.isBusy;
  const stop = () => void foyer.movies.stopImport({});
  const close = () => {
    if (isWorking) stop();
    onClose();
  };
  function lookAgain(encoding: CsvEncoding | null) {
    chosen.current = encoding;
    setLooked(null);
    importing.clearError();
    looking.run();
  }
  const isEncodingAsked = looked
    ? chosen.current !== null || !looked.plan.encoding.startsWith('utf')
    : isFoyerError(looking.error, 'CSV_UNREADABLE') && looking.error.details.reason === 'encoding';
  const count = looked ? looked.plan.added.length + looked.plan.changed.length : 0;
  return (
    <OfficeDialog
      title={t('csv.importTitle')}
      size="large"
      onClose={close}
      actions={
        <>
          {isWorking ? (
            <OfficeButton onPress={stop}>{t('csv.stop')}</OfficeButton>
          ) : (
            <OfficeButton onPress={close}>{t('cancel')}</OfficeButton>
          )}
          {looked && count > 0 ? (
            <OfficeButton variant="primary" isBusy={importing.isBusy} onPress={importing.run}>
              {t('csv.confirm', { count })}
            </OfficeButton>
          ) : null}
        </>
      }
    >
      <FileDrop
        label={looked ? t('csv.another') : t('csv.choose')}
        hint={looked?.name ?? t('csv.hint')}
        accept=".csv,text/csv,text/plain"
        onFile={(picked) => {
          file.current = picked;
          lookAgain(null);
        }}
      />
      {looking.isBusy ? <ImportProgress label={t('csv.looking')} /> : null}
      {importing.isBusy ? <ImportProgress label={t('csv.importing')} /> : null}
      <Refusal error={looking.error} />
      {importing.error === undefined ? null : (
        <ErrorNote
          error={importing.error}
          onRetry={() => {
            importing.clearError();
            looking.run();
          }}
        />
      )}
      {isEncodingAsked ? (
        <EncodingChoice encoding={looked?.plan.encoding ?? chosen.current ?? 'utf-8'} onChoose={lookAgain} />
      ) : null}
      {looked ? <ImportReview plan={looked.plan} /> : null}
    </OfficeDialog>
  );
}

/** A file that is no Unicode does not say in which encoding it is: main guessed by the country, and a person can see. */
function EncodingChoice(props: { encoding: CsvEncoding; onChoose: (encoding: CsvEncoding) => void }) {
  const { t } = useTranslation('office-movies');
  return (
    <SelectInput
      label={t('csv.readAs')}
      hint={t('csv.readAsHint')}
      value={props.encoding}
      onChange={props.onChoose}
      options={csvEncodings.map((value) => ({ value, label: t(`csv.encoding.${value}`) }))}
    />
  );
}

async function lookAt(file: File, encoding: CsvEncoding | null): Promise<Looked> {
  if (file.size > most.csvBytes) throw new FoyerError('CSV_UNREADABLE', { reason: 'too_many_rows' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, plan: await foyer.movies.planImport({ bytes, encoding }) };
}
