import { useTranslation } from 'react-i18next';
import type { ReportPeriod } from '../../../electron/contract/reports.contract';
import { formatPeriod } from '../../lib/format';
import { OfficePage } from '../../office/ui/office-page';
import { Tabs } from '../../office/ui/tabs';
import { Cancellations } from './cancellations';
import { CutFilter, Occupancy } from './occupancy';
import { Overview } from './overview';
import { ReportFilters } from './report-filters';
import { reportTabs, useReportsStore, type ReportTab } from './reports.store';
import { TicketTypes } from './ticket-types';
import { usePeriod } from './use-period';

export function ReportsPage() {
  const { t } = useTranslation('office-reports');
  const { tab, choose } = useReportsStore();
  const { period } = usePeriod();
  return (
    <OfficePage title={t('title')} {...(period ? { subtitle: formatPeriod(period.from, period.until) } : {})}>
      <Tabs
        label={t('tabs.label')}
        tabs={reportTabs.map((id) => ({ id, label: t(`tabs.${id}`) }))}
        value={tab}
        onChange={(next) => choose({ tab: next })}
      />
      <ReportFilters>{tab === 'occupancy' ? <CutFilter /> : null}</ReportFilters>
      {period ? <PeriodTab tab={tab} period={period} /> : null}
    </OfficePage>
  );
}

function PeriodTab({ tab, period }: { tab: ReportTab; period: ReportPeriod }) {
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
