type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Remembers what stands in the field that has the focus, and where the caret is; the answer puts it back. */
export function rememberField(): () => void {
  const field = document.activeElement;
  if (!isField(field)) return () => undefined;
  const { value } = field;
  const caret = caretOf(field);
  return () => {
    if (!field.isConnected || field.value === value) return;
    write(field, value);
    if (caret && !(field instanceof HTMLSelectElement)) field.setSelectionRange(...caret);
  };
}

/** Whether what is typed stands in it then, or chooses in it. */
export function isField(element: Element | null): element is Field {
  if (element instanceof HTMLInputElement)
    return !['checkbox', 'radio', 'file', 'range', 'button', 'submit', 'image'].includes(element.type);
  return element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
}

/** Null where there is none to be asked for: a choice, a date, an e-mail. */
function caretOf(field: Field): [number, number, 'forward' | 'backward' | 'none'] | null {
  if (field instanceof HTMLSelectElement || field.selectionStart === null) return null;
  return [field.selectionStart, field.selectionEnd ?? 0, field.selectionDirection ?? 'none'];
}

/** As if it had been typed, so that whoever keeps the field's value hears of it. */
function write(field: Field, value: string): void {
  const setter = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')?.set;
  setter?.call(field, value);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (field instanceof HTMLSelectElement) field.dispatchEvent(new Event('change', { bubbles: true }));
}
