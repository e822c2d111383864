export type FieldChange = { field: string; before: string; after: string };

/** Field by field what an entry changed; `''` as the field where it is told as a whole. */
export function changesOf(before: string | null, after: string | null): FieldChange[] {
  const [was, is] = [parse(before), parse(after)];
  if (!isRecord(was) && !isRecord(is)) {
    return was === undefined && is === undefined ? [] : [{ field: '', before: tell(was), after: tell(is) }];
  }
  const [old, now] = [isRecord(was) ? was : {}, isRecord(is) ? is : {}];
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return fields
    .map((field) => ({ field, before: tell(old[field]), after: tell(now[field]) }))
    .filter((change) => change.before !== change.after);
}

function parse(text: string | null): unknown {
  return text === null ? undefined : JSON.parse(text);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function tell(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
