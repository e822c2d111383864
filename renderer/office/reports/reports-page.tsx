import { useTranslation } from 'react-i18next';
import type { ReportPeriod } from '../../../electron/contract/reports.contract';
import { formatPeriod } from '../../lib/format';
import { useReportExport } from '../../lib/use-report-export';
import { ExportButtons } from '../ui/export-buttons';
import { ExportNotes } from '../ui/export-notes';
import { OfficePage } from '../ui/office-page';
import { Tabs } from '../ui/tabs';
import { toast } from '../ui/toast';
import { Cancellations } from './cancellations';
import { Movies } from './movies';
import { CutFilter, Occupancy } from './occupancy';
import { Overview } from './overview';
import { ReportFilters } from './report-filters';
import { reportTabs, useReportsStore, type ReportTab } from './reports.store';
import { TicketTypes } from './ticket-types';
import { usePeriod } from './use-period';
import { useShownReport } from './use-shown-report';

export function ReportsPage() {
  const { t } = useTranslation('office-reports');
  const { tab, choose } = useReportsStore();
  const { period } = usePeriod();
  const hasWeeks = tab === 'films';
  const exporting = useReportExport(useShownReport(period), () => toast(t('saved')));
  return (
    <OfficePage
      title={t('title')}
      {...(period && !hasWeeks ? { subtitle: formatPeriod(period.from, period.until) } : {})}
      actions={
        <ExportButtons
          isBusy={exporting.isBusy}
          isDisabled={exporting.isDisabled}
          onExport={exporting.start}
        />
      }
    >
      <Tabs
        label={t('tabs.label')}
        tabs={reportTabs.map((id) => ({ id, label: t(`tabs.${id}`) }))}
        value={tab}
        onChange={(next) => choose({ tab: next })}
      />
      <ExportNotes label={t('saving')} exporting={exporting} />
      {hasWeeks ? <Movies /> : <ReportFilters>{tab === 'occupancy' ? <CutFilter /> : null}</ReportFilters>}
      {period && !hasWeeks ? <PeriodTab tab={tab} period={period} /> : null}
    </OfficePage>
  );
}

function PeriodTab({ tab, period }: { tab: Exclude<ReportTab, 'films'>; period: ReportPeriod }) {
  switch (tab) {
    case 'overview':
      return <Overview period={period} />;
    case 'occupancy':
      return <Occupancy period={period} />;
    case 'ticketTypes':
      return <TicketTypes period={period} />;
    case 'cancellations':
      return <Cancellations period={period} />;
  }
}
