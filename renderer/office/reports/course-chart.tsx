import { useTranslation } from 'react-i18next';
import type { Figures } from '../../../electron/contract/reports.contract';
import { formatCount, formatMoney, formatMoneyTick } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import type { ChartSeries } from '../ui/charts/chart-series';
import { ColumnChart } from '../ui/charts/column-chart';
import { courseOf } from './course.rules';
import { amountIn, currenciesOf } from './figures.rules';
import type { Step } from './periods.rules';
import { useRowNames } from './use-rows';

type CourseChartProps = {
  label: string;
  step: Step;
  now: Figures;
  before: Figures;
  /** Draws the period before over it. */
  hasBefore: boolean;
};

/** Tickets and, for each currency, what was booked: point by point over the period. */
export function CourseChart({ label, step, now, before, hasBefore }: CourseChartProps) {
  const { t } = useTranslation('office-reports');
  const { businessDayStartsAtMinute, currency: own } = useSettings();
  const { nameOf, tickOf } = useRowNames(step);
  const course = courseOf(now.rows, before.rows, step, businessDayStartsAtMinute);
  const tickets: ChartSeries = {
    title: t('measure.tickets'),
    mark: 'bars',
    values: course.map((it) => it.now?.tickets ?? 0),
    ...(hasBefore ? { before: course.map((it) => it.before?.tickets ?? null) } : {}),
    format: formatCount,
    isWhole: true,
  };
  const currencies = currenciesOf([now.total, before.total], own);
  const booked = currencies.map((currency): ChartSeries => ({
    title: currencies.length > 1 ? `${t('measure.booked')} (${currency})` : t('measure.booked'),
    mark: 'bars',
    values: course.map((it) => (it.now ? amountIn(it.now.booked, currency) : 0)),
    ...(hasBefore
      ? { before: course.map((it) => (it.before ? amountIn(it.before.booked, currency) : null)) }
      : {}),
    format: (amount) => formatMoney({ amount, currency }),
    formatTick: (amount) => formatMoneyTick({ amount, currency }),
    isWhole: true,
  }));
  return (
    <ColumnChart
      label={label}
      points={course.map((it) => ({ key: it.key, name: nameOf(it), tick: tickOf(it) }))}
      series={[tickets, ...booked]}
      beforeName={t('before')}
    />
  );
}
