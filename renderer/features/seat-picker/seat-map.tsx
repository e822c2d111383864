import {
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type CSSProperties,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatId } from '../../../electron/contract/values';
import { moveOfKey, nextShownSeat } from '../../lib/arrow-keys';
import type { House } from '../../lib/house';
import { mapGeometry, nearestSeat, pitch, type MapGeometry } from '../../lib/map-geometry';
import { MapSeats } from './map-seats';
import { usePicker } from './picker-context';
import { Stage } from './stage';
import styles from './seat-map.module.css';

type Size = { width: number; height: number };
/** In pixels of the 1080 x 1920 drawing. */
const leastLetterPx = 23;
const mostLetterPx = 32;
const boldestOutlinePx = 3;
const largestPitchPx = 96;
const numberedFromPitchPx = 58;

function useSize(): [RefObject<HTMLDivElement | null>, Size | null] {
  const frame = useRef<HTMLDivElement>(null);
  const [size, setSize] = useState<Size | null>(null);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize((old) => (old?.width === width && old.height === height ? old : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [frame, size];
}

/** The house as it is, whole, in whatever space it gets. */
export function SeatMap({ house }: { house: House }) {
  const [frame, size] = useSize();
  return (
    <div className={styles.frame} ref={frame}>
      {size && size.width > 0 && size.height > 0 ? <Drawing house={house} size={size} /> : null}
    </div>
  );
}

function drawnUnit(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--unit')) || 1;
}

function Drawing({ house, size }: { house: House; size: Size }) {
  const { t } = useTranslation('seats');
  const geometry = useMemo(() => mapGeometry(house, size.width / size.height), [house, size]);
  const unit = useMemo(drawnUnit, [size]);
  const pitchPx = Math.min(size.width / geometry.width, size.height / geometry.height, largestPitchPx * unit);
  const px = (unit / pitchPx) * pitch;
  const fontSize = Math.min(
    Math.max(leastLetterPx * px, Math.min(0.5 * pitch, mostLetterPx * px)),
    0.9 * pitch,
  );
  const { onClick, onKeyDown } = useSeatInput(house, geometry);
  return (
    // The seats inside are the buttons; the drawing only finds out which of them a finger meant.
    <svg
      className={styles.map}
      viewBox={viewBox(geometry, size, pitchPx)}
      style={{ '--outline': Math.min(1.25, boldestOutlinePx * px) } as CSSProperties}
      role="group"
      aria-label={t('map')}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <Stage geometry={geometry} fontSize={fontSize} px={px} />
      <MapSeats
        house={house}
        geometry={geometry}
        fontSize={fontSize}
        isNumbered={pitchPx >= numberedFromPitchPx * unit}
      />
    </svg>
  );
}

/** Exactly the space there is, so that a drawing unit is the same everywhere; the house in its middle, the screen on top. */
function viewBox(geometry: MapGeometry, size: Size, pitchPx: number): string {
  const width = size.width / pitchPx;
  const height = size.height / pitchPx;
  const top = geometry.top - Math.max(0, height - geometry.height) / 2;
  return [-width / 2, top, width, height].map((length) => length * pitch).join(' ');
}

function useSeatInput(house: House, geometry: MapGeometry) {
  const picker = usePicker();

  function onClick(event: MouseEvent<SVGSVGElement>) {
    const seatId = seatAt(event, geometry);
    if (seatId) picker.tap(seatId);
  }

  function onKeyDown(event: KeyboardEvent<SVGSVGElement>) {
    const seat = (event.target as Element).closest<SVGGElement>('[data-seat]');
    const seatId = seat?.dataset.seat as SeatId | undefined;
    if (!seatId || event.ctrlKey || event.altKey || event.metaKey) return;
    const move = moveOfKey(event.key);
    if (move) {
      const next = nextShownSeat(house, seatId, move, picker.getState().notForSale);
      picker.setFocusSeat(next);
      event.currentTarget.querySelector<SVGGElement>(`[data-seat="${next}"]`)?.focus();
    } else if (event.key !== 'Enter' && event.key !== ' ') return;
    else if (!event.repeat) picker.tap(seatId);
    event.preventDefault();
  }

  return { onClick, onKeyDown };
}

/** A press by assistive technology names its seat and has no place; a finger has a place and means the nearest. */
function seatAt(event: MouseEvent<SVGSVGElement>, geometry: MapGeometry): SeatId | undefined {
  const seat = (event.target as Element).closest<SVGGElement>('[data-seat]');
  if (seat) return seat.dataset.seat as SeatId;
  const matrix = event.currentTarget.getScreenCTM();
  if (!matrix) return undefined;
  const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
  return nearestSeat(geometry, { x: at.x / pitch, y: at.y / pitch });
}
