/**
 * Sets the titles of the demo films under their artwork.
 *
 *   node scripts/draw-posters.mjs            write resources/demo/posters/<slug>.svg
 *   node scripts/draw-posters.mjs --check    write nothing; fail if a poster is not what this would write
 *
 * Artwork is `posters/art/<slug>.svg`: 800 x 1200, without text, its root naming the colours of the letters
 * in `data-title-colour` and `data-year-colour`. Letters become outlines, so no machine needs the font.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import * as fontkit from 'fontkit';

const DEMO = new URL('../resources/demo/', import.meta.url);
const ARCHIVO = fileURLToPath(
  import.meta.resolve('@fontsource-variable/archivo/files/archivo-latin-standard-normal.woff2'),
);

const MARGIN = 56;
const WIDTH = 800 - 2 * MARGIN;
const YEAR_BASELINE = 1144;
const YEAR_SIZE = 40;
const LAST_BASELINE = 1080;
const LINE_HEIGHT = 0.96;
const LARGEST = 136;
/** A title of one, two lines takes another line rather than letters smaller than this. */
const COMFORTABLE = [110, 90];

const font = openArchivo({ wght: 700, wdth: 80 });
const isCheck = process.argv.includes('--check');
const stale = [];

for (const movie of JSON.parse(await readFile(new URL('movies.json', DEMO), 'utf8'))) {
  const art = await readFile(new URL(`posters/art/${movie.slug}.svg`, DEMO), 'utf8');
  const poster = compose(art, movie);
  const target = new URL(movie.poster, DEMO);
  if (!isCheck) await writeFile(target, poster);
  else if ((await readFile(target, 'utf8').catch(() => '')) !== poster) stale.push(movie.poster);
}

if (stale.length > 0) {
  console.error(
    `Out of date: ${stale.join(', ')}. Artwork or titles changed; run node scripts/draw-posters.mjs`,
  );
  process.exitCode = 1;
}

function compose(art, movie) {
  const { lines, size } = setTitle(movie.title);
  const title = lines.map((line, index) =>
    outline(line, size, LAST_BASELINE - (lines.length - 1 - index) * size * LINE_HEIGHT),
  );
  const letters = [
    `<path fill="${colour(art, 'title')}" d="${title.join('')}"/>`,
    `<path fill="${colour(art, 'year')}" d="${outline(String(movie.year), YEAR_SIZE, YEAR_BASELINE)}"/>`,
  ];
  return art
    .replace(/ data-(title|year)-colour="[^"]*"/g, '')
    .replace(/<svg[^>]*>/, (root) => `${root}\n<title>${escapeXml(`${movie.title} (${movie.year})`)}</title>`)
    .replace('</svg>', `${letters.join('\n')}\n</svg>`);
}

function colour(art, what) {
  const found = art.match(new RegExp(`data-${what}-colour="(#[0-9a-f]{6})"`))?.[1];
  if (!found) throw new Error(`Artwork must name data-${what}-colour="#rrggbb" on its root`);
  return found;
}

/** As few lines as stay comfortable, each broken where the longest is shortest. */
function setTitle(title) {
  const words = title.split(' ');
  for (let count = 1; ; count += 1) {
    const lines = breakEvenly(words, count);
    const widest = Math.max(...lines.map((line) => font.layout(line).advanceWidth)) / font.unitsPerEm;
    const size = Math.min(LARGEST, Math.floor(WIDTH / widest));
    if (size >= (COMFORTABLE[count - 1] ?? 0) || count === words.length) return { lines, size };
  }
}

function breakEvenly(words, count) {
  if (count === 1) return [words.join(' ')];
  let best;
  for (let first = 1; first <= words.length - count + 1; first += 1) {
    const lines = [words.slice(0, first).join(' '), ...breakEvenly(words.slice(first), count - 1)];
    const widest = Math.max(...lines.map((line) => font.layout(line).advanceWidth));
    if (!best || widest < best.widest) best = { lines, widest };
  }
  return best.lines;
}

/** Path data of one line of text, its first letter's ink flush with the margin. */
function outline(text, size, baseline) {
  const { glyphs, positions } = font.layout(text);
  const scale = size / font.unitsPerEm;
  let x = MARGIN - glyphs[0].bbox.minX * scale;
  return glyphs
    .map((glyph, index) => {
      const path = glyph.path.scale(scale, -scale).translate(x, baseline).toSVG();
      x += positions[index].xAdvance * scale;
      return path.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
    })
    .join('');
}

/**
 * fontkit varies the advances of a WOFF2 font but not its outlines: there, decoding bypasses the variation
 * step. Here the step is added, on a copy, because fontkit keeps what it decoded.
 */
function openArchivo(axes) {
  const opened = fontkit.openSync(ARCHIVO);
  opened.variationCoords = Object.keys(opened.variationAxes).map((tag) => axes[tag]);
  const glyphKind = Object.getPrototypeOf(opened.getGlyph(0));
  const decode = glyphKind._decode;
  glyphKind._decode = function decodeVaried() {
    const decoded = decode.call(this);
    if (!decoded?.points) return decoded;
    const points = decoded.points.map((point) => point.copy());
    const phantoms = [0, 1, 2, 3].map(() =>
      Object.assign(points[0].copy(), { x: 0, y: 0, endContour: true }),
    );
    this._font._variationProcessor.transformPoints(this.id, [...points, ...phantoms]);
    return { ...decoded, points };
  };
  return opened;
}

function escapeXml(text) {
  return text.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
}
