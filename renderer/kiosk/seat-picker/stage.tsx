import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { pitch, type MapGeometry } from '../../lib/map-geometry';
import styles from './seat-map.module.css';

/** `px`: drawing units of one pixel of the 1080 x 1920 drawing. */
export type StageProps = { geometry: MapGeometry; fontSize: number; px: number };

/** Three cones, each a little wider, make the light's edge soft. */
const penumbra = [-0.9, 0, 0.9];

/** The screen: a lit curve at the top that throws its light on the first rows. */
export function Stage({ geometry, fontSize, px }: StageProps) {
  const { t } = useTranslation('seats');
  const gradient = useId();
  const half = (geometry.screenWidth / 2) * pitch;
  const reach = (geometry.firstRowY + (geometry.lastRowY - geometry.firstRowY) * 0.42 + 1.2) * pitch;
  const spread = Math.max(half + 1.5 * pitch, (geometry.width / 2 - 0.6) * pitch);
  const edge = 0.1 * pitch;
  const curve = `M${-half} ${edge}Q0 ${edge - Math.min(1.5 * pitch, half * 0.3)} ${half} ${edge}`;
  return (
    <g aria-hidden="true">
      <defs>
        <linearGradient id={gradient} x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stopColor="#ffeccb" stopOpacity="0.15" />
          <stop offset="0.45" stopColor="#ffe3b4" stopOpacity="0.055" />
          <stop offset="1" stopColor="#ffdfae" stopOpacity="0" />
        </linearGradient>
      </defs>
      {penumbra.map((wider) => (
        <path
          key={wider}
          d={`${curve}L${spread + wider * pitch} ${reach}H${-spread - wider * pitch}Z`}
          fill={`url(#${gradient})`}
        />
      ))}
      <path className={styles.halo} d={curve} strokeWidth={28 * px} />
      <path className={styles.halo} d={curve} strokeWidth={18 * px} />
      <path className={styles.curve} d={curve} strokeWidth={9 * px} />
      <text className={styles.screenWord} y={1.05 * pitch} fontSize={fontSize}>
        {t('screen')}
      </text>
    </g>
  );
}
