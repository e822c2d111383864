import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { root } from './source-files';

/** A sentence of a catalogue: `office:unsaved.title`, with what it leaves open to be filled in. */
export type Sentence = { key: string; holes: readonly string[] };

type Node = { type: string; [part: string]: unknown };

/** What code asks of the catalogues. */
export type Asked = {
  /**
   * Every text in the code, with `*` for what is put into it: a key of the catalogue, or a part of one. It stands for keys of
   * the namespaces that its file names: `office:title`.
   */
  texts: ReadonlySet<string>;
  /** Calls of `t` with a whole key, and the names of what is filled in; null where that cannot be read off. */
  calls: readonly { path: string; key: string; filled: readonly string[] | null }[];
};

/** Plural forms and contexts are one sentence to whoever asks for it. */
export function readCatalogue(namespace: string): Sentence[] {
  const file = join(root, 'resources/locales/en', `${namespace}.json`);
  return sentencesOf(JSON.parse(readFileSync(file, 'utf8')) as object, `${namespace}:`);
}

export function sentencesOf(part: object, before: string): Sentence[] {
  return Object.entries(part).flatMap(([name, text]) =>
    typeof text === 'string'
      ? [{ key: before + name, holes: holesOf(text) }]
      : sentencesOf(text as object, `${before}${name}.`),
  );
}

function holesOf(text: string): string[] {
  return [...text.matchAll(/\{\{\s*([\w]+)[^}]*\}\}/g)].map((found) => found[1]!);
}

export function namespaces(): string[] {
  return readdirSync(join(root, 'resources/locales/en')).map((file) => file.replace('.json', ''));
}

/** Reads what one file asks for. `t` belongs to the namespace of the nearest `useTranslation`, `getFixedT` or `TFunction` before it. */
export function readAsked(path: string, code: string): Asked {
  const texts = new Set<string>();
  const calls: { path: string; key: string; filled: string[] | null }[] = [];
  let namespace = '';
  const named = new Set<string>();
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit);
    if (typeof node !== 'object' || node === null || !('type' in node)) return;
    const known = node as Node;
    const text = textOf(known);
    if (text !== undefined) texts.add(text);
    namespace = namespaceOf(known) ?? namespace;
    if (namespace) named.add(namespace);
    if (known.type === 'CallExpression' && isTranslate(known['callee'] as Node)) {
      const [key, values] = known['arguments'] as (Node | undefined)[];
      for (const whole of wholeKeys(key))
        calls.push({
          path,
          key: whole.includes(':') ? whole : `${namespace}:${whole}`,
          filled: namesIn(values),
        });
    }
    for (const child of Object.values(known)) visit(child);
  };
  visit(parseSync(path, code).program);
  const inNamespaces = [...texts].flatMap((text) => {
    if (text.includes(':')) return [text];
    // `${count}` alone stands for anything, and so for no key.
    return /[^*.]{2}/.test(text) ? [...named].map((name) => `${name}:${text}`) : [];
  });
  return { texts: new Set(inNamespaces), calls };
}

/** The keys that a call may ask for, where they are written out: one, or the two of a condition. */
function wholeKeys(key: Node | undefined): string[] {
  if (key?.type === 'Literal') return [String(key['value'])];
  if (key?.type !== 'ConditionalExpression') return [];
  return [...wholeKeys(key['consequent'] as Node), ...wholeKeys(key['alternate'] as Node)];
}

function textOf(node: Node): string | undefined {
  if (node.type === 'Literal' && typeof node['value'] === 'string') return node['value'];
  if (node.type !== 'TemplateLiteral') return undefined;
  const quasis = node['quasis'] as { value: { cooked: string } }[];
  return quasis.map(({ value }) => value.cooked).join('*');
}

function namespaceOf(node: Node): string | undefined {
  const callee = node['callee'] as Node | undefined;
  if (node.type === 'CallExpression' && callee?.['name'] === 'useTranslation')
    return String((node['arguments'] as Node[])[0]?.['value']);
  if (node.type === 'CallExpression' && (callee?.['property'] as Node | undefined)?.['name'] === 'getFixedT')
    return String((node['arguments'] as Node[])[1]?.['value']);
  if (
    node.type !== 'TSTypeReference' ||
    !['TFunction', 'ParseKeys'].includes(String((node['typeName'] as Node)['name']))
  )
    return undefined;
  const given = node['typeArguments'] as { params: Node[] } | null;
  const literal = given?.params[0]?.['literal'] as Node | undefined;
  return literal ? String(literal['value']) : 'ui';
}

function isTranslate(callee: Node): boolean {
  return callee['name'] === 't' || (callee['property'] as Node | undefined)?.['name'] === 't';
}

function namesIn(values: Node | undefined): string[] | null {
  if (!values) return [];
  if (values.type !== 'ObjectExpression') return null;
  const names = (values['properties'] as Node[]).map((property) =>
    property.type === 'Property' ? String((property['key'] as Node)['name']) : null,
  );
  return names.includes(null) ? null : (names as string[]);
}

const forms = /_(zero|one|two|few|many|other)$/;

/** Sentences that no text of the code can stand for, whatever is put into it. */
export function unusedSentences(sentences: readonly Sentence[], texts: ReadonlySet<string>): string[] {
  const patterns = [...texts]
    .filter((text) => text.includes('*'))
    .map((text) => new RegExp(`^${text.split('*').map(escape).join('[^:]+')}$`));
  const isUsed = (key: string): boolean => {
    const plain = [key, key.replace(forms, '')];
    if (plain.some((each) => texts.has(each) || patterns.some((pattern) => pattern.test(each)))) return true;
    // A context is what stands behind the first underscore of the last part.
    const context = /^(.+?)_[^.]+$/.exec(key);
    return context !== null && isUsed(context[1]!);
  };
  return sentences.map(({ key }) => key).filter((key) => !isUsed(key));
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

const always = new Set(['count', 'context', 'defaultValue']);

/** Calls that leave a hole unfilled, or fill in what their sentence has no place for. */
export function wrongFillings(sentences: readonly Sentence[], calls: Asked['calls']): string[] {
  const holes = new Map<string, Set<string>>();
  for (const { key, holes: own } of sentences)
    for (const name of new Set([key, key.replace(forms, ''), key.replace(/_[^.:]+$/, '')]))
      holes.set(name, new Set([...(holes.get(name) ?? []), ...own]));
  return calls.flatMap(({ path, key, filled }) => {
    const wanted = holes.get(key);
    if (!wanted) return [`${path}: ${key} is not in the catalogue`];
    if (filled === null) return [];
    const empty = [...wanted].filter((name) => !filled.includes(name));
    const idle = filled.filter((name) => !wanted.has(name) && !always.has(name));
    return [
      ...empty.map((name) => `${path}: ${key} is not told its ${name}`),
      ...idle.map((name) => `${path}: ${key} has no place for ${name}`),
    ];
  });
}
