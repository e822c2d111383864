import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { pitch, type MapGeometry } from './map-geometry';
import styles from './seat-map.module.css';

export type StageProps = { geometry: MapGeometry; fontSize: number };

/** The screen: a lit curve at the top that throws its light on the first rows. */
export function Stage({ geometry, fontSize }: StageProps) {
  const { t } = useTranslation('seats');
  const gradient = useId();
  const half = (geometry.screenWidth / 2) * pitch;
  const reach = (geometry.firstRowY + (geometry.lastRowY - geometry.firstRowY) * 0.42 + 1.2) * pitch;
  const spread = half + 2.2 * pitch;
  const edge = 0.1 * pitch;
  const sag = -0.75 * pitch;
  const curve = `M${-half} ${edge}Q0 ${edge + 2 * sag} ${half} ${edge}`;
  return (
    <g aria-hidden="true">
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#ffeccb" stopOpacity="0.36" />
          <stop offset="0.45" stopColor="#ffe3b4" stopOpacity="0.13" />
          <stop offset="1" stopColor="#ffdfae" stopOpacity="0" />
        </linearGradient>
      </defs>
      <path d={`${curve}L${spread} ${reach}H${-spread}Z`} fill={`url(#${gradient})`} />
      <path className={styles.halo} d={curve} strokeWidth={16} />
      <path className={styles.halo} d={curve} strokeWidth={11} />
      <path className={styles.curve} d={curve} />
      <text className={styles.screenWord} y={1.15 * pitch} fontSize={fontSize}>
        {t('screen')}
      </text>
    </g>
  );
}
