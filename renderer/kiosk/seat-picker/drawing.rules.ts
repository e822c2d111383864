import { pitch, type MapGeometry } from '../../lib/map-geometry';
import type { Size } from './use-size';

/** 20 mm and a little on the 21.5 inch screen of the drawing: what a standing hand hits well. In its pixels, as all of these. */
export const leastTargetPx = 81;
export const largestPitchPx = 104;
const leastLetterPx = 23;
const mostLetterPx = 32;
const boldestOutlinePx = 3;
const numberedFromPitchPx = 58;

export type WholeView = { geometry: MapGeometry; pitchPx: number; viewBox: string };

/** Exactly the space there is, so that a drawing unit is the same everywhere; the house in its middle, the screen on top. */
export function wholeView(geometry: MapGeometry, size: Size, unit: number): WholeView {
  const pitchPx = Math.min(size.width / geometry.width, size.height / geometry.height, largestPitchPx * unit);
  const width = size.width / pitchPx;
  const height = size.height / pitchPx;
  const top = geometry.top - Math.max(0, height - geometry.height) / 2;
  const viewBox = [-width / 2, top, width, height].map((length) => length * pitch).join(' ');
  return { geometry, pitchPx, viewBox };
}

/** What is drawn on seats of this size: letters, outlines and numbers that can be read. */
export function drawingOf(pitchPx: number, unit: number) {
  const px = (unit / pitchPx) * pitch;
  return {
    px,
    fontSize: Math.min(Math.max(leastLetterPx * px, Math.min(0.5 * pitch, mostLetterPx * px)), 0.9 * pitch),
    outline: Math.min(1.25, boldestOutlinePx * px),
    isNumbered: pitchPx >= numberedFromPitchPx * unit,
    targetRadius: (leastTargetPx / 2) * px,
  };
}
