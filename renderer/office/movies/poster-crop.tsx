import { useEffect, useRef, useState, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Field } from '../ui/field';
import { cropOf, moved, roomIn, type View, viewOf, zoomAtMost } from './crop.rules';
import type { PosterDraft } from './movie-draft';
import styles from './poster-crop.module.css';

type NewPoster = Extract<PosterDraft, { kind: 'new' }>;
export type PosterCropProps = { poster: NewPoster; onChange: (poster: NewPoster) => void };

/** In pixels of the canvas; it is drawn twice as fine as it is shown. */
const shown = { width: 480, height: 720 };
const drawnAtMost = 1600;

/** The chosen picture through a poster's frame: dragged, or moved and enlarged with the sliders. */
export function PosterCrop({ poster, onChange }: PosterCropProps) {
  const { t } = useTranslation('office-movies');
  const canvas = useRef<HTMLCanvasElement>(null);
  const last = useRef<{ x: number; y: number }>(null);
  const bitmap = useBitmap(poster);
  const view = viewOf(poster, poster.crop);
  const look = (next: View) => onChange({ ...poster, crop: cropOf(poster, next) });
  useEffect(() => {
    const drawing = canvas.current?.getContext('2d');
    if (drawing && bitmap) draw(drawing, bitmap, poster);
  }, [bitmap, poster]);

  function onPointerMove(event: PointerEvent<HTMLCanvasElement>) {
    if (!last.current) return;
    const frame = event.currentTarget.getBoundingClientRect();
    const by = {
      x: (event.clientX - last.current.x) / frame.width,
      y: (event.clientY - last.current.y) / frame.height,
    };
    last.current = { x: event.clientX, y: event.clientY };
    look(moved(poster, view, by));
  }
  const letGo = () => (last.current = null);
  const room = roomIn(poster, view.zoom);
  return (
    <div className={styles.crop}>
      <canvas
        ref={canvas}
        {...shown}
        role="img"
        aria-label={t('poster.preview')}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          last.current = { x: event.clientX, y: event.clientY };
        }}
        onPointerMove={onPointerMove}
        onPointerUp={letGo}
        onPointerCancel={letGo}
        onWheel={(event) => look({ ...view, zoom: view.zoom * (event.deltaY < 0 ? 1.08 : 1 / 1.08) })}
      />
      <div className={styles.sliders}>
        <p>{t('poster.drag')}</p>
        <Slider
          label={t('poster.zoom')}
          value={view.zoom}
          from={1}
          until={zoomAtMost}
          onChange={(zoom) => look({ ...view, zoom })}
        />
        <Slider
          label={t('poster.across')}
          value={view.x}
          {...room.x}
          onChange={(x) => look({ ...view, x })}
        />
        <Slider label={t('poster.down')} value={view.y} {...room.y} onChange={(y) => look({ ...view, y })} />
      </div>
    </div>
  );
}

type SliderProps = {
  label: string;
  value: number;
  from: number;
  until: number;
  onChange: (value: number) => void;
};

function Slider({ label, value, from, until, onChange }: SliderProps) {
  const isFixed = until - from < 0.0001;
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          type="range"
          min={from}
          max={isFixed ? from + 1 : until}
          step={(until - from) / 100 || 1}
          value={value}
          disabled={isFixed}
          onChange={(event) => onChange(Number(event.target.value))}
        />
      )}
    </Field>
  );
}

/** Decoded from the bytes themselves: the page may load pictures from nowhere but the house. */
function useBitmap({ bytes, width, height }: NewPoster): ImageBitmap | null {
  const [bitmap, setBitmap] = useState<ImageBitmap | null>(null);
  useEffect(() => {
    let isWanted = true;
    const scale = Math.min(1, drawnAtMost / Math.max(width, height));
    createImageBitmap(new Blob([bytes]), {
      resizeWidth: Math.max(1, Math.round(width * scale)),
      resizeHeight: Math.max(1, Math.round(height * scale)),
      resizeQuality: 'high',
    }).then(
      (made) => (isWanted ? setBitmap(made) : made.close()),
      // Main has read it and this page cannot: the crop is chosen blind, and the middle is kept.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [bytes, width, height]);
  return bitmap;
}

function draw(drawing: CanvasRenderingContext2D, bitmap: ImageBitmap, { crop }: NewPoster): void {
  // What is see-through in the picture is white in the poster.
  drawing.fillStyle = '#fff';
  drawing.fillRect(0, 0, shown.width, shown.height);
  drawing.imageSmoothingQuality = 'high';
  drawing.drawImage(
    bitmap,
    crop.left * bitmap.width,
    crop.top * bitmap.height,
    crop.width * bitmap.width,
    crop.height * bitmap.height,
    0,
    0,
    shown.width,
    shown.height,
  );
}
