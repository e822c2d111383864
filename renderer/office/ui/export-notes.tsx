import { ErrorNote } from './error-note';
import { ProgressNote } from './progress-note';

export type ExportNotesProps = {
  /** What is under way. */
  label: string;
  exporting: {
    isBusy: boolean;
    error: unknown;
    progress: { done: number; of: number } | null;
    stop: () => void;
  };
};

/** How far a file is, or why there is none. */
export function ExportNotes({ label, exporting }: ExportNotesProps) {
  const { isBusy, error, progress, stop } = exporting;
  if (isBusy) return <ProgressNote label={label} progress={progress} onStop={stop} />;
  return error === undefined ? null : <ErrorNote error={error} />;
}
