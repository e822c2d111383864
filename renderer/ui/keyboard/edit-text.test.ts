import { expect, it } from 'vitest';
import { eraseBackwards, insertText } from './edit-text';

const at = (text: string, start = text.length, end = start) => ({ text, start, end });

it('types at the caret', () => {
  expect(insertText(at('ada', 1), 'X')).toEqual(at('aXda', 2));
  expect(insertText(at(''), '.com')).toEqual(at('.com'));
});

it('types in place of what is selected', () => {
  expect(insertText(at('lovelace', 0, 4), 'L')).toEqual(at('Llace', 1));
});

it.each([
  ['ab', 'a'],
  ['', ''],
  ['née'.normalize('NFD').slice(0, 3), 'n'],
  ['x👩‍🦽', 'x'],
  ['x😀', 'x'],
])('erases the whole letter before the caret: %s', (before, after) => {
  expect(eraseBackwards(at(before))).toEqual(at(after));
});

it('erases at the caret, not at the end', () => {
  expect(eraseBackwards(at('abc', 2))).toEqual(at('ac', 1));
  expect(eraseBackwards(at('abc', 0))).toEqual(at('abc', 0));
});

it('erases what is selected and nothing else', () => {
  expect(eraseBackwards(at('abcd', 1, 3))).toEqual(at('ad', 1));
});
