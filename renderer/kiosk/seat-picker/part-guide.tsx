import { ArrowDown, ArrowLeft, ArrowRight, ArrowUp, LayoutDashboard } from 'lucide-react';
import { useMemo, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatPlan } from '../../lib/seat-plan';
import { pitch } from '../../lib/map-geometry';
import { Button } from '../../ui/button';
import type { Overview } from './overview-geometry';
import { boxOf } from './part-geometry';
import { partName } from './part-names';
import { neighbourPart, partAt, type Direction, type Part, type Parts } from './parts.rules';
import { seatToBeginAt, type OnShow } from './parts-overview';
import { usePicker, usePickerState } from './picker-context';
import { pointOf } from './use-seat-input';
import styles from './part-guide.module.css';

export type PartGuideProps = {
  seatPlan: SeatPlan;
  parts: Parts;
  part: Part;
  name: string;
  overview: Overview;
  size: { width: number; height: number };
  isWide: boolean;
  onShow: OnShow;
};

const ways = [
  ['up', ArrowUp],
  ['left', ArrowLeft],
  ['down', ArrowDown],
  ['right', ArrowRight],
] as const satisfies readonly (readonly [Direction, typeof ArrowUp])[];

/** Where in the house one is; back to the whole of it, or on to the part beside. */
export function PartGuide(props: PartGuideProps) {
  const { seatPlan, parts, part, name, size, isWide, onShow } = props;
  const { t } = useTranslation('seats');
  const picker = usePicker();
  return (
    <div
      className={styles.guide}
      data-wide={isWide || undefined}
      style={isWide ? { inlineSize: size.width } : { blockSize: size.height }}
    >
      <div className={styles.place}>
        <Button
          icon={<LayoutDashboard aria-hidden="true" />}
          onPress={() => onShow(null, null, document.activeElement?.matches(':focus-visible') ?? false)}
        >
          {t('wholeHouse')}
        </Button>
        <p className={styles.name} aria-live="polite">
          {name}
        </p>
      </div>
      <Minimap {...props} />
      <div className={styles.ways} role="group" aria-label={t('ways')}>
        {ways.map(([direction, Icon]) => {
          const next = neighbourPart(parts, part, direction);
          const label = next ? partName(t, seatPlan, next) : t('noPart');
          return (
            <button
              key={direction}
              type="button"
              className={styles.way}
              data-way={direction}
              aria-label={t(`way.${direction}`, { part: label })}
              // Not disabled: at the edge of the house the focus must not be lost.
              aria-disabled={!next || undefined}
              onClick={() => next && onShow(seatToBeginAt(next, picker.getState()), null, false)}
            >
              <Icon aria-hidden="true" />
            </button>
          );
        })}
      </div>
    </div>
  );
}

/** The house in small. For the eye and the finger: keys and screen readers have the buttons beside it. */
function Minimap({ parts, part, overview, onShow }: PartGuideProps) {
  const picker = usePicker();
  const box = useMemo(() => boxOf([...overview.points.values()]), [overview]);
  const edge = 1.2;
  const screenY = box.top - 2.2;
  const half = overview.geometry.screenWidth / 2;
  const left = Math.min(box.left - edge, -half);
  const right = Math.max(box.right + edge, half);
  const view = [left, screenY - 0.8, right - left, box.bottom + edge - screenY + 0.8];

  function onClick(event: MouseEvent<SVGSVGElement>) {
    const at = pointOf(event);
    const next = at && partAt(parts, overview.points, at);
    if (next && next !== part) onShow(seatToBeginAt(next, picker.getState()), null, false);
  }

  return (
    <svg
      className={styles.minimap}
      viewBox={view.map((length) => length * pitch).join(' ')}
      aria-hidden="true"
      onClick={onClick}
    >
      <path
        className={styles.screen}
        d={`M${-half * pitch} ${screenY * pitch}Q0 ${(screenY - 1) * pitch} ${half * pitch} ${screenY * pitch}`}
      />
      {overview.outlines.map(({ part: each, path }) => (
        <path
          key={each.id}
          className={styles.part}
          d={path}
          strokeWidth={1.35 * pitch}
          data-here={each === part || undefined}
        />
      ))}
      <Own overview={overview} />
    </svg>
  );
}

function Own({ overview }: { overview: Overview }) {
  const mine = usePickerState((state) => state.mine);
  return [...mine].map((seatId) => {
    const point = overview.points.get(seatId);
    return point ? (
      <circle
        key={seatId}
        className={styles.own}
        cx={point.x * pitch}
        cy={point.y * pitch}
        r={0.75 * pitch}
      />
    ) : null;
  });
}
