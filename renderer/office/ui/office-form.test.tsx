import { act, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { expect, it } from 'vitest';
import { useForm } from '../../lib/form';
import { TextInput } from './field';
import { OfficeForm } from './office-form';

let answer: PromiseWithResolvers<true>;

/** What is typed takes the last refusal away. */
function Two() {
  const [texts, setTexts] = useState({ first: 'a', second: 'b' });
  const wrong = Object.entries(texts).flatMap(([key, text]) => (text === '' ? [key] : []));
  const form = useForm(
    wrong,
    () => answer.promise,
    () => undefined,
  );
  return (
    <OfficeForm form={form}>
      {(['first', 'second'] as const).map((key) => (
        <TextInput
          key={key}
          label={key}
          value={texts[key]}
          error={form.isWrong(key) ? 'wrong' : undefined}
          onChange={(text) => {
            setTexts((old) => ({ ...old, [key]: text }));
            form.clearError();
          }}
        />
      ))}
      <button type="submit">Send</button>
    </OfficeForm>
  );
}

it('takes nobody elsewhere while they type', async () => {
  answer = Promise.withResolvers();
  const user = userEvent.setup({ delay: null });
  render(<Two />);
  const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
  await user.click(screen.getByRole('button'));
  await user.click(field('first'));
  await user.keyboard('{Backspace}');
  await act(async () => answer.reject(new Error('refused')));
  // The first field is wrong, and the refusal goes with what is typed into the second.
  await user.click(field('second'));
  await user.keyboard('c');
  expect(document.activeElement).toBe(field('second'));
  await user.click(screen.getByRole('button'));
  expect(document.activeElement).toBe(field('first'));
});
