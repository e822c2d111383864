import { useTranslation } from 'react-i18next';
import type { Figures, ReportPeriod } from '../../../electron/contract/reports.contract';
import { formatCount, formatMoney, formatShare } from '../../lib/format';
import { foyer } from '../../lib/foyer-client';
import { useReport } from '../../lib/use-report';
import { BarList } from '../ui/charts/bar-list';
import { ChartCard } from '../ui/charts/chart-card';
import { shareOf } from './figures.rules';
import { FiguresTable } from './figures-table';
import { NothingShown, Reading } from './reading';
import { useQuestion } from './use-period';

const measures = [
  'tickets',
  'reservations',
  'booked',
  'averagePrice',
  'collected',
  'cancelledTickets',
] as const;

/** Who came: each ticket type's share of the tickets. */
export function TicketTypes({ period }: { period: ReportPeriod }) {
  const ask = useQuestion();
  const question = ask(period, 'ticketType');
  const report = useReport(
    (turn) => turn(() => foyer.reports.readFigures(question)),
    [JSON.stringify(question)],
  );
  return (
    <Reading report={report}>
      {(figures) => (figures.rows.length === 0 ? <NothingShown /> : <Shares figures={figures} />)}
    </Reading>
  );
}

function Shares({ figures: { rows, total } }: { figures: Figures }) {
  const { t } = useTranslation('office-reports');
  const title = t('ticketTypeShares');
  const bars = rows
    .map((row) => ({
      key: row.key,
      name: row.label,
      value: row.tickets,
      text: formatShare(shareOf(row.tickets, total.tickets) ?? 0),
      detail: [
        t('tickets', { count: row.tickets, tickets: formatCount(row.tickets) }),
        ...row.booked.map(formatMoney),
      ].join(', '),
    }))
    .toSorted((a, b) => b.value - a.value);
  return (
    <ChartCard
      title={title}
      note={t('tickets', { count: total.tickets, tickets: formatCount(total.tickets) })}
      table={<FiguresTable name={title} by="ticketType" rows={rows} measures={measures} />}
    >
      <BarList label={title} bars={bars} full={total.tickets} />
    </ChartCard>
  );
}
