import { useLayoutEffect, useRef, useState, type RefObject } from 'react';

/** In CSS pixels. */
export type Size = { width: number; height: number };

/** An element's inside, measured again whenever it changes; null until it is known. */
export function useSize(): [RefObject<HTMLDivElement | null>, Size | null] {
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

/** CSS pixels of one pixel of the 1080 x 1920 drawing. */
export function drawnUnit(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--unit')) || 1;
}
