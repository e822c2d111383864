import type { Input, WebContents } from 'electron';

export type Zoom = 'in' | 'out' | 'reset';

/** A browser's steps, as far as the office can be read and used at them. */
const factors = [0.5, 0.67, 0.75, 0.8, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2];

const zoomOfKey: Record<string, Zoom> = { '+': 'in', '=': 'in', '-': 'out', _: 'out', '0': 'reset' };

/** What a key asks for, wherever the layout and the number pad have it: Control, on macOS Command, and +, − or 0. */
export function zoomOf(
  input: Pick<Input, 'type' | 'key' | 'control' | 'meta' | 'alt'>,
  isMac: boolean,
): Zoom | undefined {
  const isCommand = isMac ? input.meta && !input.control : input.control && !input.meta;
  return input.type === 'keyDown' && isCommand && !input.alt ? zoomOfKey[input.key] : undefined;
}

/** The next step from that factor, which may lie between two steps; the last one at the ends. */
export function zoomed(factor: number, zoom: Zoom): number {
  if (zoom === 'reset') return 1;
  if (zoom === 'in') return factors.find((step) => step > factor + 0.005) ?? factors.at(-1)!;
  return factors.findLast((step) => step < factor - 0.005) ?? factors[0]!;
}

/** Keys and the wheel with Control make the page larger and smaller. Chromium keeps the size by the page's origin. */
export function takeZoom(contents: WebContents): void {
  const zoomBy = (zoom: Zoom) => contents.setZoomFactor(zoomed(contents.getZoomFactor(), zoom));
  contents.on('before-input-event', (event, input) => {
    const zoom = zoomOf(input, process.platform === 'darwin');
    if (!zoom) return;
    event.preventDefault();
    zoomBy(zoom);
  });
  contents.on('zoom-changed', (_event, direction) => zoomBy(direction));
}
