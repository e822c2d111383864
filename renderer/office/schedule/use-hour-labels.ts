import { type RefObject, useLayoutEffect, useState } from 'react';
import { formats } from '../../lib/format';
import { useSettings } from '../../lib/settings.store';
import { localOf } from '../../../electron/domain/wall-clock';
import { type Axis, hoursOf, labelledHours } from './proposed-slot.rules';

/** Before a label and after it. */
const roomPx = 14;

/** The labels of the axis that its width has room for, as wide as they are in the letters of `row`. */
export function useHourLabels(
  row: RefObject<HTMLElement | null>,
  axis: Axis,
): { at: number; text: string }[] {
  const { timeZone } = useSettings();
  const [width, setWidth] = useState(0);
  const [letters, setLetters] = useState('');
  useLayoutEffect(() => {
    const element = row.current;
    if (!element) return;
    const measure = () => {
      const { fontSize, fontFamily } = getComputedStyle(element);
      setWidth(element.clientWidth);
      setLetters(`${fontSize} ${fontFamily}`);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    measure();
    return () => observer.disconnect();
  }, [row]);
  const hourAt = (at: number) => Number(localOf(at, timeZone).slice(11, 13));
  const texts = new Map(hoursOf(axis).map((at) => [at, hourText(localOf(at, timeZone).slice(11))]));
  return labelledHours(axis, width, widest([...texts.values()], letters) + roomPx, hourAt).map((at) => ({
    at,
    text: texts.get(at) ?? '',
  }));
}

/** `18`, `6 PM`: no minutes where there are none. */
function hourText(time: string): string {
  const { hour, time: full } = formats();
  return time.endsWith(':00') ? hour(Number(time.slice(0, 2))) : full(time);
}

let pen: CanvasRenderingContext2D | null = null;
function widest(texts: readonly string[], letters: string): number {
  pen ??= document.createElement('canvas').getContext('2d');
  if (!pen || letters === '') return 0;
  pen.font = letters;
  return Math.max(...texts.map((text) => pen!.measureText(text).width));
}
