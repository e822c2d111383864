import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FoyerError } from '../../../electron/contract/errors';
import { csvBytesAtMost, type ImportPlan } from '../../../electron/contract/movies.contract';
import { useAct } from '../../lib/act';
import { foyer } from '../../lib/foyer-client';
import { ErrorNote } from '../../office/ui/error-note';
import { OfficeButton } from '../../office/ui/office-button';
import { OfficeDialog } from '../../office/ui/office-dialog';
import { toast } from '../../office/ui/toast';
import { FileDrop } from './file-drop';
import { ImportProgress } from './import-progress';
import { ImportReview } from './import-review';

export type ImportDialogProps = { onImported: () => void; onClose: () => void };
type Looked = { name: string; bytes: Uint8Array<ArrayBuffer>; plan: ImportPlan };

/** A file is looked at first; only what was shown is written, and only when it is confirmed. */
export function ImportDialog({ onImported, onClose }: ImportDialogProps) {
  const { t } = useTranslation('office-movies');
  const file = useRef<File>(null);
  const [looked, setLooked] = useState<Looked | null>(null);
  const looking = useAct(async () => (file.current ? lookAt(file.current) : undefined), setLooked);
  const importing = useAct(
    async () =>
      looked
        ? foyer.movies.importMovies({ bytes: looked.bytes, fingerprint: looked.plan.fingerprint })
        : undefined,
    ({ addedCount, changedCount }) => {
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
        onFile={(chosen) => {
          file.current = chosen;
          setLooked(null);
          importing.clearError();
          looking.run();
        }}
      />
      {looking.isBusy ? <ImportProgress label={t('csv.looking')} /> : null}
      {importing.isBusy ? <ImportProgress label={t('csv.importing')} /> : null}
      {looking.error === undefined ? null : <ErrorNote error={looking.error} />}
      {importing.error === undefined ? null : (
        <ErrorNote
          error={importing.error}
          onRetry={() => {
            importing.clearError();
            looking.run();
          }}
        />
      )}
      {looked ? <ImportReview plan={looked.plan} /> : null}
    </OfficeDialog>
  );
}

async function lookAt(file: File): Promise<Looked> {
  if (file.size > csvBytesAtMost) throw new FoyerError('CSV_UNREADABLE', { reason: 'too_many_rows' });
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { name: file.name, bytes, plan: await foyer.movies.planImport({ bytes }) };
}
