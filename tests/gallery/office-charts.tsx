import { BarList } from '../../renderer/office/ui/charts/bar-list';
import { BeforeLegend } from '../../renderer/office/ui/charts/before-legend';
import { ChartCard } from '../../renderer/office/ui/charts/chart-card';
import { ColumnChart } from '../../renderer/office/ui/charts/column-chart';
import type { Shown } from './show-gallery';
import { long, sentence, short } from './words';

const hours = [9, 12, 15, 18, 21].map((hour) => ({ key: `${hour}`, name: `${hour}:00`, tick: `${hour}:00` }));
const bars = [
  { key: 'a', name: short, value: 90, text: '90%', detail: '346 of 385 seats' },
  { key: 'b', name: long, more: sentence, value: 20, text: '20%', detail: '11 of 55 seats' },
];
const series = {
  title: 'Tickets',
  values: [10, 40, null, 90, 60],
  before: [20, 30, 40, 50, 60],
  format: String,
};

export const charts: Shown[] = [
  {
    name: 'ChartCard, ColumnChart',
    what: (
      <ChartCard title={long} note={sentence} controls={<BeforeLegend name="The week before" />} table={null}>
        <ColumnChart
          label="Tickets"
          points={hours}
          series={[{ ...series, mark: 'bars' }]}
          beforeName="before"
        />
        <ColumnChart label="Twice" points={hours} series={[{ ...series, mark: 'line' }]} />
      </ChartCard>
    ),
  },
  { name: 'BarList', what: <BarList label="Occupancy" bars={bars} full={100} /> },
];
