import { useState, type ReactNode } from 'react';
import styles from './file-drop.module.css';

export type FileDropProps = {
  label: string;
  hint: ReactNode;
  /** As an input's `accept`: what the chooser shows first. What a file is, main tells by its content. */
  accept: string;
  onFile: (file: File) => void;
};

/** A place to drop a file on, which can be pressed to choose one instead. */
export function FileDrop({ label, hint, accept, onFile }: FileDropProps) {
  const [isOver, setOver] = useState(false);
  return (
    <label
      className={styles.drop}
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file) onFile(file);
      }}
    >
      <input
        type="file"
        accept={accept}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) onFile(file);
          // So that the same file can be chosen again after it was mended.
          event.target.value = '';
        }}
      />
      <strong>{label}</strong>
      <span>{hint}</span>
    </label>
  );
}
