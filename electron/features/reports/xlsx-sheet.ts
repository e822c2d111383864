import { strToU8, zipSync } from 'fflate';
import { decimalText } from '../../domain/amounts';
import { digitsOf } from '../../domain/currencies';
import type { Formats } from '../../domain/formats';
import { dayMs } from '../../domain/durations';
import type { Cell, Column, Sheet } from './sheet.rules';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const isoOrigin = Date.UTC(1899, 11, 30);

/**
 * A workbook of one flat sheet (ECMA-376). Numbers, money, days and times are real ones with formats; text stands inline
 * as text, so no cell can be a formula.
 */
export function writeXlsxSheet(sheet: Sheet, written: Formats): Uint8Array {
  const columnFormats = sheet.columns.map((column) => formatOf(column, written));
  const formats = [...new Set(columnFormats)];
  const files = {
    '[Content_Types].xml': contentTypes(),
    '_rels/.rels': relations([`${office}/relationships/officeDocument`, 'xl/workbook.xml']),
    'xl/workbook.xml': workbook(sheet),
    'xl/_rels/workbook.xml.rels': relations(
      [`${office}/relationships/worksheet`, 'worksheets/sheet1.xml'],
      [`${office}/relationships/styles`, 'styles.xml'],
    ),
    'xl/styles.xml': styles(formats),
    'xl/worksheets/sheet1.xml': worksheet(
      sheet,
      columnFormats.map((format) => formats.indexOf(format)),
    ),
  };
  const entries = Object.entries(files).map(([path, xml]) => [path, strToU8(head + xml)]);
  return zipSync(Object.fromEntries(entries));
}

/** Text for XML: what XML cannot hold is left out, and `_x0041_` stays what it says instead of becoming a letter. */
export function xmlText(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/[&<>"]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!);
}

/** Spreadsheets put their own marks into numbers; the order of a day is the cinema's. */
function formatOf(column: Column, { country, clock }: Formats): string {
  const [y, m, d] = ['yyyy', 'mm', 'dd'];
  const inOrder = { dmy: [d, m, y], mdy: [m, d, y], ymd: [y, m, d] }[country.dateOrder];
  const day = inOrder.join(country.dateSeparator === '/' ? '\\/' : country.dateSeparator);
  const decimals = column.kind === 'money' ? digitsOf(column.currency) : 0;
  const formats: Record<Column['kind'], string> = {
    text: 'General',
    day,
    time: clock === 12 ? `${day} h:mm AM/PM` : `${day} hh:mm`,
    count: '#,##0',
    share: '0.0%',
    money: decimals === 0 ? '#,##0' : `#,##0.${'0'.repeat(decimals)}`,
  };
  return formats[column.kind];
}

function worksheet({ columns, rows, total }: Sheet, styleOf: number[]): string {
  const letters = columns.map((_, index) => letterOf(index));
  const writers = columns.map((column) => valueOf(column));
  const plain = styleOf.map((index) => 2 * index);
  const line = (cells: readonly Cell[], number: number, isBold: boolean) => {
    const written = cells.map((cell, index) => {
      const style = plain[index]! + Number(isBold);
      return cell === null ? '' : writers[index]!(cell, `r="${letters[index]}${number}" s="${style}"`);
    });
    return `<row r="${number}">${written.join('')}</row>`;
  };
  const titles = columns.map(({ title }, index) => textCell(title, `r="${letters[index]}1" s="1"`));
  const widths = columns.map((column, index) => {
    const width = widthOf(column, rows, index);
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`;
  });
  const last = `${letters.at(-1)}${rows.length + 1}`;
  return (
    `<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData><row r="1">${titles.join('')}</row>` +
    rows.map((row, index) => line(row, index + 2, false)).join('') +
    line(total, rows.length + 2, true) +
    `</sheetData><autoFilter ref="A1:${last}"/></worksheet>`
  );
}

function valueOf(column: Column): (cell: NonNullable<Cell>, place: string) => string {
  const number = (value: string | number, place: string) => `<c ${place}><v>${value}</v></c>`;
  if (column.kind === 'money') {
    const decimals = digitsOf(column.currency);
    return (cell, place) => number(decimalText(Number(cell), decimals), place);
  }
  if (column.kind === 'count' || column.kind === 'share') return (cell, place) => number(Number(cell), place);
  // A total's first cell is a word, whatever its column holds.
  if (column.kind === 'day' || column.kind === 'time')
    return (cell, place) => {
      const serial = (Date.parse(`${cell}${column.kind === 'time' ? ':00Z' : ''}`) - isoOrigin) / dayMs;
      return Number.isNaN(serial) ? textCell(String(cell), place) : number(serial, place);
    };
  return (cell, place) => textCell(String(cell), place);
}

function textCell(text: string, place: string): string {
  return `<c ${place} t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`;
}

/** In characters, as Excel counts; long texts are cut off rather than pushing the numbers out of sight. */
function widthOf(column: Column, rows: readonly Cell[][], index: number): number {
  const fixed = { day: 12, time: 17, count: 12, share: 12, money: 14 };
  const longest =
    column.kind === 'text'
      ? rows.reduce((most, row) => Math.max(most, String(row[index] ?? '').length), 0)
      : fixed[column.kind];
  return Math.min(48, Math.max(longest, column.title.length) + 3);
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Two styles a format: plain, and bold for the header and the total. */
function styles(formats: string[]): string {
  const own = formats.map(
    (code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${xmlText(code)}"/>`,
  );
  const pairs = formats.flatMap((_, index) =>
    [0, 1].map(
      (font) =>
        `<xf numFmtId="${164 + index}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`,
    ),
  );
  const font = (bold: string) => `<font>${bold}<sz val="11"/><name val="Calibri"/></font>`;
  return (
    `<styleSheet xmlns="${main}"><numFmts count="${own.length}">${own.join('')}</numFmts>` +
    `<fonts count="2">${font('')}${font('<b/>')}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${pairs.length}">${pairs.join('')}</cellXfs></styleSheet>`
  );
}

/** A sheet's name: at most 31 characters, and none of those that Excel uses itself. */
function workbook({ title }: Sheet): string {
  const name = xmlText(title.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31));
  return (
    `<workbook xmlns="${main}" xmlns:r="${office}/relationships">` +
    `<sheets><sheet name="${name}" sheetId="1" r:id="rId1"/></sheets></workbook>`
  );
}

function relations(...all: [type: string, target: string][]): string {
  const each = all.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`;
}

function contentTypes(): string {
  const kind = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const part = (name: string, type: string) =>
    `<Override PartName="${name}" ContentType="${kind}.${type}+xml"/>`;
  return (
    `<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    part('/xl/workbook.xml', 'sheet.main') +
    part('/xl/worksheets/sheet1.xml', 'worksheet') +
    part('/xl/styles.xml', 'styles') +
    '</Types>'
  );
}
