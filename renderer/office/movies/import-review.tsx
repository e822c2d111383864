import { useTranslation } from 'react-i18next';
import type { ImportPlan, WrongRow } from '../../../electron/contract/movies.contract';
import { DataTable } from '../ui/data-table';
import styles from './import-review.module.css';

/** What an import would do: rows that are wrong first, for they need somebody. */
export function ImportReview({ plan }: { plan: ImportPlan }) {
  const { t } = useTranslation('office-movies');
  const { added, changed, unchangedCount, newGenres, wrong } = plan;
  const wrongLines = new Set(wrong.map(({ line }) => line)).size;
  return (
    <div className={styles.review}>
      <ul className={styles.counts}>
        <li>{t('csv.addedCount', { count: added.length })}</li>
        <li>{t('csv.changedCount', { count: changed.length })}</li>
        <li>{t('csv.unchangedCount', { count: unchangedCount })}</li>
        <li data-tone={wrongLines > 0 ? 'wrong' : undefined}>{t('csv.wrongCount', { count: wrongLines })}</li>
      </ul>
      {newGenres.length > 0 ? <p>{t('csv.newGenres', { names: newGenres.join(', ') })}</p> : null}
      {wrong.length > 0 ? <WrongRows wrong={wrong} /> : null}
      {changed.length > 0 ? <ChangedRows changed={changed} /> : null}
      {added.length > 0 ? <AddedRows added={added} /> : null}
    </div>
  );
}

function WrongRows({ wrong }: { wrong: readonly WrongRow[] }) {
  const { t } = useTranslation('office-movies');
  return (
    <section>
      <h3>{t('csv.wrong')}</h3>
      <p>{t('csv.wrongHint')}</p>
      <DataTable
        name={t('csv.wrong')}
        rows={wrong}
        rowKey={(row) => `${row.line} ${row.column ?? ''}`}
        pageSize={10}
        empty={null}
        columns={[
          lineColumn(t('csv.line')),
          { id: 'title', title: t('field.title'), width: '30%', cell: ({ title }) => title },
          {
            id: 'reason',
            title: t('csv.reason'),
            cell: ({ reason, column, value }) =>
              t(`csv.reasons.${reason}`, { column: column ? t(`csv.column.${column}`) : '', value }),
          },
        ]}
      />
    </section>
  );
}

function ChangedRows({ changed }: { changed: ImportPlan['changed'] }) {
  const { t } = useTranslation('office-movies');
  return (
    <section>
      <h3>{t('csv.changed')}</h3>
      <DataTable
        name={t('csv.changed')}
        rows={changed}
        rowKey={({ line }) => String(line)}
        pageSize={10}
        empty={null}
        columns={[
          lineColumn(t('csv.line')),
          { id: 'title', title: t('field.title'), width: '30%', cell: ({ title }) => title },
          {
            id: 'changes',
            title: t('csv.changes'),
            cell: changesCell,
          },
        ]}
      />
    </section>
  );
}

function AddedRows({ added }: { added: ImportPlan['added'] }) {
  const { t } = useTranslation('office-movies');
  return (
    <section>
      <h3>{t('csv.added')}</h3>
      <DataTable
        name={t('csv.added')}
        rows={added}
        rowKey={({ line }) => String(line)}
        pageSize={10}
        empty={null}
        columns={[
          lineColumn(t('csv.line')),
          { id: 'title', title: t('field.title'), cell: ({ title }) => title },
          { id: 'year', title: t('field.year'), width: 'xs', align: 'end', cell: ({ year }) => year },
        ]}
      />
    </section>
  );
}

function lineColumn<T extends { line: number }>(title: string) {
  return { id: 'line', title, width: 'xs' as const, align: 'end' as const, cell: ({ line }: T) => line };
}

function changesCell({ changes }: ImportPlan['changed'][number]) {
  return <Changes changes={changes} />;
}

function Changes({ changes }: Pick<ImportPlan['changed'][number], 'changes'>) {
  const { t } = useTranslation('office-movies');
  return (
    <ul className={styles.changes}>
      {changes.map(({ column, before, after }) => (
        <li key={column}>
          {t(`csv.column.${column}`)}: <del>{before || t('csv.nothing')}</del>{' '}
          <ins>{after || t('csv.nothing')}</ins>
        </li>
      ))}
    </ul>
  );
}
