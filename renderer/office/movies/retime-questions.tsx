import { useTranslation } from 'react-i18next';
import type { Relengthened } from '../../../electron/contract/movies.contract';
import { formatCount } from '../../lib/format';
import { DataTable } from '../ui/data-table';
import { OfficeButton } from '../ui/office-button';
import { OfficeDialog } from '../ui/office-dialog';
import { askRetiming, endRetiming, useMoviesStore } from './movies.store';
import { RetimeDialog } from './retime-dialog';

/** What films of another length leave to be answered: one film at a time, and after an import first which they are. */
export function RetimeQuestions() {
  const { retiming, relengthened } = useMoviesStore();
  if (retiming)
    return (
      <RetimeDialog key={retiming.movieId} of={retiming} onClose={() => endRetiming(retiming.movieId)} />
    );
  return relengthened.length > 0 ? <ImportedLengths films={relengthened} /> : null;
}

function ImportedLengths({ films }: { films: readonly Relengthened[] }) {
  const { t } = useTranslation('office-movies');
  const [first] = films;
  const leave = () => useMoviesStore.setState({ relengthened: [] });
  return (
    <OfficeDialog
      title={t('relengthened.title')}
      size="large"
      onClose={leave}
      actions={
        <>
          <OfficeButton onPress={leave}>{t('retime.leave')}</OfficeButton>
          <OfficeButton
            variant="primary"
            onPress={() => first && askRetiming({ ...first, byMinutes: first.lengthenedBy })}
          >
            {t('relengthened.move')}
          </OfficeButton>
        </>
      }
    >
      <p>{t('relengthened.what')}</p>
      <DataTable
        name={t('relengthened.title')}
        rows={films}
        rowKey={({ movieId }) => movieId}
        pageSize={10}
        empty={null}
        columns={[
          { id: 'title', title: t('field.title'), cell: ({ title }) => title },
          { id: 'length', title: t('length'), width: '30%', cell: lengthCell },
          {
            id: 'coming',
            title: t('relengthened.coming'),
            width: '25%',
            align: 'end',
            cell: ({ comingCount }) => formatCount(comingCount),
          },
        ]}
      />
    </OfficeDialog>
  );
}

function lengthCell({ lengthenedBy }: Relengthened) {
  return <Difference minutes={lengthenedBy} />;
}

function Difference({ minutes }: { minutes: number }) {
  const { t } = useTranslation('office-movies');
  return t(minutes > 0 ? 'relengthened.longer' : 'relengthened.shorter', { count: Math.abs(minutes) });
}
