/** A field's text and what is selected in it, in UTF-16 units as the DOM counts. */
export type Edited = { text: string; start: number; end: number };

const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Puts text in place of what is selected; the caret stands behind it. */
export function insertText({ text, start, end }: Edited, inserted: string): Edited {
  const caret = start + inserted.length;
  return { text: text.slice(0, start) + inserted + text.slice(end), start: caret, end: caret };
}

/** Takes away what is selected, else the whole letter before the caret, with its accents. */
export function eraseBackwards(edited: Edited): Edited {
  if (edited.start !== edited.end) return insertText(edited, '');
  let last = 0;
  for (const { index } of letters.segment(edited.text.slice(0, edited.start))) last = index;
  return insertText({ ...edited, start: last }, '');
}
