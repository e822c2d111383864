import { foldedWords, foldText, holdsWords } from '../../../electron/domain/fold-text';

export type Option<V extends string = string> = {
  value: V;
  label: string;
  /** Stands beside it, and is not searched. */
  detail?: string;
};

type Named = { label: string };

const keys = new WeakMap<Named, string>();
function keyOf(option: Named): string {
  const known = keys.get(option);
  if (known !== undefined) return known;
  const key = foldText(option.label);
  keys.set(option, key);
  return key;
}

/** The options that hold every typed word, those that begin with what was typed first; all for nothing typed. */
export function matching<O extends Named>(options: readonly O[], typed: string): readonly O[] {
  const words = foldedWords(typed);
  if (words.length === 0) return options;
  const found = options.filter((option) => holdsWords(keyOf(option), words));
  const wanted = foldText(typed);
  const isFirst = (option: O) => keyOf(option).startsWith(wanted);
  return [...found.filter(isFirst), ...found.filter((option) => !isFirst(option))];
}
