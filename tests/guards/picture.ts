import type { SourceFile } from './source-files';

type Arrow = { from: string; to: string };
type Picture = { boxes: Map<string, string>; arrows: Arrow[] };

/** The boxes (a name, and the path from the root that stands in it) and whole arrows of a Mermaid flow chart. */
export function readPicture(markdown: string): Picture {
  const chart = /```mermaid\n([\s\S]*?)```/.exec(markdown)?.[1] ?? '';
  const boxes = [...chart.matchAll(/(\w+) ?\["([\w./-]+)"\]/g)].map(
    ([, name = '', path = '']) => [name, path.replace(/\.tsx?$/, '')] as const,
  );
  const arrows = [...chart.matchAll(/^ *(\w+) --> (\w+)$/gm)].map(([, from = '', to = '']) => ({ from, to }));
  return { boxes: new Map(boxes), arrows };
}

/** What the picture says and the code does not, and the other way round. */
export function pictureFaults({ boxes, arrows }: Picture, files: readonly SourceFile[]): string[] {
  const used = new Set<Arrow>();
  const missing = new Set<string>();
  for (const { path, imports } of files)
    for (const target of imports) {
      const [from, to] = [boxesOf(boxes, path.replace(/\.tsx?$/, '')), boxesOf(boxes, target)];
      if (from.length === 0 || to.length === 0 || isDrawnWithout(from, to)) continue;
      const arrow = arrows.find((one) => from.includes(one.from) && to.includes(one.to));
      if (arrow) used.add(arrow);
      else missing.add(`${from[0]} --> ${to[0]} is not drawn (${path} imports ${target})`);
    }
  const idle = arrows
    .filter((arrow) => !used.has(arrow))
    .map(({ from, to }) => `${from} --> ${to} is no import`);
  const empty = [...boxes.values()]
    .filter((box) => !files.some(({ path }) => isIn(box, path.replace(/\.tsx?$/, ''))))
    .map((box) => `${box} is not there`);
  return [...missing, ...idle, ...empty];
}

/** The boxes that a path is in, the innermost first. */
function boxesOf(boxes: Picture['boxes'], path: string): string[] {
  return [...boxes]
    .filter(([, box]) => isIn(box, path))
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([name]) => name);
}

/** Within one box, and to the ground from above, nothing is drawn. */
function isDrawnWithout(from: readonly string[], to: readonly string[]): boolean {
  const isGround = (names: readonly string[]) => names.some((name) => ['contract', 'domain'].includes(name));
  return from.includes(to[0]!) || (isGround(to) && !isGround(from));
}

function isIn(box: string, path: string): boolean {
  return path === box || path.startsWith(`${box}/`);
}
