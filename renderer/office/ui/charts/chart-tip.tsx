import styles from './charts.module.css';

type ChartTipProps = {
  title: string;
  lines: readonly { name: string; value: string; more?: string }[];
  /** Along the chart, in pixels. */
  at: number;
  room: number;
};

const width = 260;
const beside = 18;

/** What is known of the point that is looked at. Said by the stage, so hidden from a screen reader here. */
export function ChartTip({ title, lines, at, room }: ChartTipProps) {
  // Beside the point, not over it; on the side that has more room.
  const left = at < room / 2 ? at + beside : at - beside - width;
  return (
    <div className={styles.tip} aria-hidden style={{ left, inlineSize: width }}>
      <p>{title}</p>
      <dl>
        {lines.map(({ name, value, more }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
            {more ? <dd className={styles.more}>{more}</dd> : null}
          </div>
        ))}
      </dl>
    </div>
  );
}
