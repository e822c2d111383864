import { type ReactNode, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { AuditoriumId, MovieId } from '../../../electron/contract/values';
import { foyer } from '../../lib/foyer-client';
import { useCall } from '../../lib/use-call';
import { ComboBox } from '../ui/combo-box';
import { DateInput } from '../ui/date-input';
import { SelectInput } from '../ui/field';
import { periodChoices } from './periods.rules';
import styles from './reports.module.css';
import { useReportsStore } from './reports.store';
import { usePeriod } from './use-period';

const choices = [...periodChoices, 'typed'] as const;

/** `children`: what one tab asks besides. */
export function ReportFilters({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('office-reports');
  const { movieId, auditoriumId, choose } = useReportsStore();
  const { movies, auditoriums } = useNames();
  const films = useMemo(() => [{ value: '', label: t('filters.allFilms') }, ...movies], [movies, t]);
  return (
    <div className={styles.filters}>
      <PeriodFilter />
      <ComboBox
        label={t('filters.film')}
        value={movieId ?? ''}
        onChange={(id) => choose({ movieId: (id as MovieId) || null })}
        options={films}
      />
      <SelectInput
        label={t('filters.auditorium')}
        value={auditoriumId ?? ''}
        onChange={(id) => choose({ auditoriumId: (id as AuditoriumId) || null })}
        options={[{ value: '', label: t('filters.allAuditoriums') }, ...auditoriums]}
      />
      {children}
    </div>
  );
}

/** A choice shows which days it means; changing a day makes it a period of one's own. */
function PeriodFilter() {
  const { t } = useTranslation('office-reports');
  const store = useReportsStore();
  const { period, fault } = usePeriod();
  const isTyped = store.period === 'typed';
  const [from, until] = isTyped ? [store.from, store.until] : [period?.from ?? '', period?.until ?? ''];
  const type = (change: { from: string } | { until: string }) =>
    store.choose({ period: 'typed', from, until, ...change });
  return (
    <>
      <SelectInput
        label={t('filters.period')}
        value={store.period}
        onChange={(next) => store.choose({ period: next, from, until })}
        options={choices.map((value) => ({ value, label: t(`periods.${value}`) }))}
      />
      <DateInput
        label={t('filters.from')}
        value={from}
        error={fault ? t(`fault.${fault}`) : undefined}
        onChange={(next) => type({ from: next })}
      />
      <DateInput label={t('filters.until')} value={until} onChange={(next) => type({ until: next })} />
    </>
  );
}

const noNames = { movies: [], auditoriums: [] };

/** Archived ones too: they were shown once. */
function useNames() {
  const { value } = useCall(async () => {
    const [{ movies }, { auditoriums }] = await Promise.all([
      foyer.movies.listMovies(),
      foyer.auditoriums.listAuditoriums(),
    ]);
    return {
      movies: movies.map(({ id, title }) => ({ value: id, label: title })),
      auditoriums: auditoriums.map(({ id, name }) => ({ value: id, label: name })),
    };
  }, []);
  return value ?? noNames;
}
