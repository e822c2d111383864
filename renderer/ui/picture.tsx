import { useState } from 'react';
import { TitleCard } from './title-card';
import styles from './picture.module.css';

export type PictureProps = {
  /** `null`, or a picture that cannot be loaded: the title card stands in. */
  src: string | null;
  alt: string;
  title: string;
  /** In pixels of the 1080 x 1920 drawing; never wider than its place. 2:3. */
  width: number;
};

export function Picture({ src, alt, title, width }: PictureProps) {
  const [failedSrc, setFailedSrc] = useState<string | null>(null);
  return (
    <div className={styles.picture} style={{ inlineSize: `calc(${width} * var(--unit))` }}>
      {src === null || src === failedSrc ? (
        <TitleCard title={title} />
      ) : (
        <img src={src} alt={alt} draggable={false} decoding="async" onError={() => setFailedSrc(src)} />
      )}
    </div>
  );
}
