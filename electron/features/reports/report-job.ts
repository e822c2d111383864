import type {
  Figures,
  FiguresQuestion,
  MovieWeek,
  ReportChoice,
  ReportFormat,
} from '../../contract/reports.contract';
import type { Settings } from '../../contract/settings.contract';
import type { BusinessDay } from '../../contract/values';
import type { FormatSettings } from '../formats';
import type { ReportCalendar } from './figures.rules';

/** What a file says besides the figures, and in which language. */
export type Paperwork = ReportCalendar & FormatSettings & Pick<Settings, 'cinemaName'>;

/** A file ready to be saved, or the page that is still to be printed to one. */
export type ReportFile = { fileName: string; rows: number } & (
  { kind: 'bytes'; bytes: Uint8Array } | { kind: 'page'; html: string }
);

/** Everything that a report needs besides the rows: it crosses to the thread as it stands here. */
export type ReportJob =
  | { kind: 'figures'; question: FiguresQuestion; calendar: ReportCalendar }
  | { kind: 'movieWeek'; day: BusinessDay; calendar: ReportCalendar }
  | { kind: 'file'; report: ReportChoice; format: ReportFormat; paperwork: Paperwork };
export type ReportResult = { figures: Figures; movieWeek: MovieWeek; file: ReportFile };
export type ResultOf<J extends ReportJob> = ReportResult[J['kind']];

/** Called between two pieces of a report: says how far it is, lets others in, and throws REPORT_STOPPED. */
export type Pause = (done: number, of: number) => Promise<void>;

export type RunningReport<T> = {
  /** Rejects with REPORT_STOPPED after `stop`, and with the report's own errors. */
  result: Promise<T>;
  stop: () => void;
};

/** Where reports are made: a thread beside the kiosk, or right here where there is no file to open twice. */
export type Reports = {
  start: <J extends ReportJob>(
    job: J,
    onProgress: (done: number, of: number) => void,
  ) => RunningReport<ResultOf<J>>;
  close: () => Promise<void>;
};
