import type { Formats } from '../../domain/formats';
import { formatsOf } from '../formats';
import type { Cell, Column, Sheet } from './sheet.rules';
import { wordsIn } from './sheet-words';
import type { Paperwork } from './report-job';

/** A page to be printed: A4, lying when there are many columns, the header on every page. All text is escaped. */
export function writePaperSheet(sheet: Sheet, paperwork: Paperwork): string {
  const { language } = paperwork;
  const formats = formatsOf(paperwork);
  const shown = sheet.columns.flatMap((column, index) => (column.isOffPaper ? [] : [index]));
  const columns = shown.map((index) => sheet.columns[index]!);
  const writers = columns.map((column) => writerOf(column, formats));
  const line = (row: readonly Cell[], tag: 'td' | 'th') => {
    const cells = shown.map((from, index) => {
      const cell = row[from] ?? null;
      const text = cell === null ? '' : escapeHtml(writers[index]!(cell));
      const element = index === 0 ? 'th scope="row"' : tag;
      return `<${element} class="${columns[index]!.kind}">${text}</${element.split(' ')[0]}>`;
    });
    return `<tr>${cells.join('')}</tr>`;
  };
  const titles = columns.map(
    ({ title, kind }) => `<th scope="col" class="${kind}">${escapeHtml(title)}</th>`,
  );
  const isWide = columns.length > 7;
  const body = sheet.rows.map((row) => line(row, 'td')).join('\n');
  return `<!doctype html><html lang="${escapeHtml(language)}"><head><meta charset="utf-8">
<title>${escapeHtml(`${sheet.cinemaName} · ${sheet.title} · ${sheet.notes[0] ?? ''}`)}</title>
<style>${styleFor(isWide, columns.length)}</style></head><body>
<header><p>${escapeHtml(sheet.cinemaName)}</p><h1>${escapeHtml(sheet.title)}</h1>
${sheet.notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('')}</header>
${sheet.rows.length === 0 ? `<p>${escapeHtml(wordsIn(language).nothing)}</p>` : ''}
<table><thead><tr>${titles.join('')}</tr></thead><tbody>${body}
${line(sheet.total, 'td').replace('<tr>', '<tr class="total">')}</tbody></table></body></html>`;
}

export function escapeHtml(text: string): string {
  const signs: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (sign) => signs[sign]!);
}

function writerOf(column: Column, formats: Formats): (cell: NonNullable<Cell>) => string {
  const day = (text: string) => formats.day(text, { weekday: 'short', hasYear: true });
  switch (column.kind) {
    case 'money':
      return (cell) => formats.amount({ amount: Number(cell), currency: column.currency });
    case 'share':
      return (cell) => formats.share(Number(cell), 1);
    case 'count':
      return (cell) => formats.number(Number(cell));
    // A total's first cell is a word, whatever its column holds.
    case 'day':
      return (cell) => (/^\d{4}-\d\d-\d\d$/.test(String(cell)) ? day(String(cell)) : String(cell));
    case 'time':
      return (cell) => `${day(String(cell).slice(0, 10))} ${formats.time(String(cell).slice(11))}`;
    case 'text':
      return String;
  }
}

/** No `tabular-nums`: its digits are glyphs of their own, which a PDF's reader cannot copy, find or speak. */
function styleFor(isWide: boolean, columns: number): string {
  const size = columns > 12 ? 6.5 : columns > 9 ? 7.5 : 9;
  return `@page { size: A4 ${isWide ? 'landscape' : 'portrait'}; margin: 14mm 12mm 16mm; }
body { margin: 0; color: #1c1714; font: ${size}pt/1.35 'Atkinson Hyperlegible Next Variable', 'Noto Sans', sans-serif; }
header { margin-bottom: 5mm; }
header p { margin: 0; font-size: 10pt; }
h1 { margin: 1mm 0; font: 700 20pt/1.1 'Archivo Variable', 'Noto Sans', sans-serif; font-stretch: 80%; }
table { width: 100%; border-collapse: collapse; }
thead { display: table-header-group; }
thead th { border-bottom: 0.4mm solid #1c1714; vertical-align: bottom; }
tr { break-inside: avoid; }
th, td { padding: 0.8mm 1.2mm; border-bottom: 0.1mm solid #cfc6bb; text-align: right; }
tbody th { font-weight: 400; }
.text, .day, .time { text-align: left; }
th:first-child, td:first-child { padding-left: 0; }
tbody .text { overflow-wrap: anywhere; }
tbody :is(.day, .time, .count, .money, .share) { white-space: nowrap; }
.total th, .total td { border: 0; border-top: 0.4mm solid #1c1714; font-weight: 700; }`;
}
