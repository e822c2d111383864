import { useTranslation } from 'react-i18next';
import type { SeatPlan } from '../../lib/seat-plan';
import { AreaNames } from './area-names';
import { drawingOf, type WholeView } from './drawing.rules';
import { MapSeats } from './map-seats';
import { placeRows } from './part-geometry';
import { Stage } from './stage';
import { useSeatInput } from './use-seat-input';
import { useMemo, type CSSProperties } from 'react';
import styles from './seat-map.module.css';

export type WholeMapProps = { seatPlan: SeatPlan; view: WholeView; unit: number };

/** A house whose seats are large enough as they are. */
export function WholeMap({ seatPlan, view, unit }: WholeMapProps) {
  const { t } = useTranslation('seats');
  const { geometry, pitchPx, viewBox } = view;
  const rows = useMemo(() => placeRows(seatPlan, geometry.points), [seatPlan, geometry]);
  const drawing = useMemo(() => drawingOf(pitchPx, unit), [pitchPx, unit]);
  const input = useSeatInput(seatPlan, geometry.points);
  return (
    // The seats inside are the buttons; the drawing only finds out which of them a finger meant.
    <svg
      className={styles.map}
      viewBox={viewBox}
      style={{ '--outline': drawing.outline } as CSSProperties}
      role="group"
      aria-label={t('map')}
      data-every-press
      {...input}
    >
      <Stage geometry={geometry} fontSize={drawing.fontSize} px={drawing.px} />
      <AreaNames areas={geometry.areaLabels} fontSize={drawing.fontSize} />
      <MapSeats seatPlan={seatPlan} rows={rows} drawing={drawing} />
    </svg>
  );
}
