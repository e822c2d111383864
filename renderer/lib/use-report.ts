import { useEffect, useState, type DependencyList } from 'react';
import { foyer } from './foyer-client';
import { readInTurn } from './report-turns';
import { useCall, type CallState } from './use-call';

export type ReportProgress = { done: number; of: number };

/** How far main is with what this window waits for; null until it says. */
export function useReportProgress(isRunning: boolean): ReportProgress | null {
  const [progress, setProgress] = useState<ReportProgress | null>(null);
  useEffect(() => {
    if (!isRunning) return undefined;
    const stop = foyer.subscribe((event) => {
      if (event.type === 'reportProgress') setProgress({ done: event.done, of: event.of });
    });
    return () => {
      stop();
      setProgress(null);
    };
  }, [isRunning]);
  return progress;
}

export type ReportCall<T> = CallState<T> & { reload: () => void; progress: ReportProgress | null };

/** A report, read on mount and when `deps` change: as `useCall`, one at a time. */
export function useReport<T>(work: Parameters<typeof readInTurn<T>>[0], deps: DependencyList): ReportCall<T> {
  const call = useCall(() => readInTurn(work), deps);
  return { ...call, progress: useReportProgress(call.status === 'loading') };
}
