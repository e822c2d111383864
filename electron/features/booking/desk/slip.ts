import type { Settings } from '../../../contract/settings.contract';
import type { ReservationDetail } from '../../../contract/reservations.contract';
import type { Money } from '../../../contract/values';
import { whichOfTwo } from '../../../domain/doubled-time';
import { localOf } from '../../../domain/wall-clock';
import en from '../../../../resources/locales/en/slip.json' with { type: 'json' };
import { seatsInWords } from '../seats/seat-words.service';
import { type FormatSettings, formatsOf } from '../../formats';
import { qrSvg } from './qr-svg';

type Words = typeof en;
const catalogues: Record<Settings['language'], Words> = { en };

type SlipSettings = FormatSettings & Pick<Settings, 'cinemaName' | 'timeZone'>;
/** `printedBeforeAt` is when it was printed last; null for the first time. */
export type SlipState = { now: number; printedBeforeAt: number | null };

/**
 * A reservation as a page for paper: 72 mm wide, for a till's roll of 80 mm, and a column at the top of a sheet. All that
 * anybody typed is escaped.
 */
export function slipHtml(detail: ReservationDetail, settings: SlipSettings, state: SlipState): string {
  const words = catalogues[settings.language];
  const { reservation, name } = detail;
  const { movie, showtime } = reservation;
  const { language, cinemaName } = settings;
  const format = writersOf(settings);
  const rows = reservation.tickets.map(
    ({ ticketTypeName, price, ...seat }) =>
      `<tr><th>${escaped(seatsInWords([seat], language))}</th><td>${escaped(ticketTypeName)}</td><td>${format.money(price)}</td></tr>`,
  );
  const before = state.printedBeforeAt;
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${escaped(reservation.code)}</title><style>${styles}</style></head><body>
<h1>${escaped(cinemaName)}</h1>
${before === null ? '' : `<p class="duplicate"><strong>${words.duplicate}</strong> ${filled(words.duplicateHint, { time: format.moment(before) })}</p>`}
<h2>${escaped(movie.title)}</h2>
<p class="when">${format.day(showtime.startsAt)}<br><strong>${format.time(showtime.startsAt)}</strong> · ${escaped(showtime.auditoriumName)}</p>
<table><caption>${words.seats}</caption><tbody>${rows.join('')}</tbody><tfoot><tr><th colspan="2">${words.total}</th><td>${format.money(reservation.total)}</td></tr></tfoot></table>
<p class="pay">${payment(detail.stage, words)}</p>
<div class="code">${qrSvg(reservation.code)}<p>${words.code}<br><strong>${escaped(grouped(reservation.code))}</strong></p></div>
${name === null ? '' : `<p>${filled(words.name, { name })}</p>`}
<p class="small">${words.show}<br>${filled(words.printed, { time: format.moment(state.now) })}</p>
</body></html>`;
}

/** Money is taken at the desk alone, when the tickets are handed over. */
function payment(stage: ReservationDetail['stage'], words: Words): string {
  if (stage === 'cancelled') return words.cancelled;
  return stage === 'collected' ? words.paid : words.toPay;
}

/** The words with what they name, which is escaped. */
function filled(sentence: string, values: Record<string, string>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (_all, key: string) => escaped(values[key] ?? ''));
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for quoted attributes. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character]!);
}

/** As it is read out: `7KQM 2XRD`. */
function grouped(code: string): string {
  return code.match(/.{1,4}/g)?.join(' ') ?? code;
}

/** All that they write is escaped. */
function writersOf(settings: SlipSettings) {
  const formats = formatsOf(settings);
  const { timeZone, language } = settings;
  const { doubledTime } = catalogues[language];
  const local = (instant: number) => localOf(instant, timeZone);
  const toldApart = (text: string, instant: number) => {
    const which = whichOfTwo(instant, timeZone);
    return which === null ? escaped(text) : filled(doubledTime[which], { time: text });
  };
  return {
    day: (instant: number) =>
      escaped(formats.day(local(instant).slice(0, 10), { weekday: 'long', month: 'long', hasYear: true })),
    time: (instant: number) => toldApart(formats.time(local(instant).slice(11)), instant),
    moment: (instant: number) => toldApart(formats.moment(local(instant)), instant),
    money: (money: Money) => escaped(formats.money(money)),
  };
}

const styles = `
@page { margin: 4mm }
* { margin: 0; padding: 0; box-sizing: border-box }
body { width: 72mm; color: #000; font: 11pt/1.35 'Atkinson Hyperlegible Next Variable', sans-serif; overflow-wrap: anywhere }
h1, h2, .when strong, .pay, .code strong { font-family: 'Archivo Variable', sans-serif; font-stretch: 80%; font-weight: 700 }
h1 { font-size: 13pt; margin-bottom: 3mm }
h2 { font-size: 16pt; line-height: 1.15; margin-bottom: 1.5mm }
p { margin-bottom: 3mm }
.when strong { font-size: 16pt }
.duplicate { border: 0.6mm solid #000; padding: 1.5mm 2mm }
.duplicate strong { display: block; font-size: 14pt; letter-spacing: 0.08em }
table { width: 100%; border-collapse: collapse; margin-bottom: 3mm; break-inside: avoid }
caption { text-align: start; font-weight: bold }
th, td { padding: 0.8mm 0; border-bottom: 0.2mm solid #000; text-align: start; vertical-align: top }
td:last-child { text-align: end; white-space: nowrap }
tbody th { padding-inline-end: 3mm }
tfoot td { font-weight: bold }
.pay { font-size: 14pt }
.code { display: flex; align-items: center; gap: 3mm; break-inside: avoid; margin-bottom: 3mm }
.code svg { width: 30mm; height: 30mm; flex: none; margin: -2mm }
.code p { margin: 0 }
.code strong { font-size: 15pt; white-space: nowrap }
.small { font-size: 9pt }`;
