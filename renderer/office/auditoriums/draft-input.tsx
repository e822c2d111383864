import { useState } from 'react';
import { trimText } from '../../../electron/domain/unseen-signs';
import { TextInput } from '../ui/field';

export type DraftInputProps = {
  label: string;
  value: string;
  /** What is meant by what is typed. */
  read?: (text: string) => string;
  check: (text: string) => string | undefined;
  onDone: (text: string) => void;
};

/** What is typed counts when the field is left or Enter pressed: one step of the history, not one a letter. */
export function DraftInput({ label, value, read = trimText, check, onDone }: DraftInputProps) {
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? value;
  const error = draft === null ? undefined : check(read(draft));
  function finish() {
    if (draft === null || error !== undefined) return;
    if (read(draft) !== value) onDone(read(draft));
    setDraft(null);
  }
  return (
    <div onBlur={finish} onKeyDown={(event) => event.key === 'Enter' && finish()}>
      <TextInput label={label} value={text} onChange={setDraft} error={error} />
    </div>
  );
}
