import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { type Ask, createAsk, InputEnded } from './ask';

const opened: Ask[] = [];
afterEach(() => {
  for (const ask of opened.splice(0)) ask.close();
});

function aTerminal(isTerminal: boolean) {
  const input = new PassThrough();
  const output = new PassThrough();
  let shown = '';
  output.on('data', (chunk: Buffer) => (shown += chunk.toString()));
  const ask = createAsk({ input, output, isTerminal });
  opened.push(ask);
  const type = async (keys: string) => {
    for (const key of keys) {
      input.write(key);
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { ask, input, type, shown: () => shown };
}

describe('at a terminal', () => {
  it('shows what is typed for a line, and nothing of what is typed hidden', async () => {
    const { ask, type, shown } = aTerminal(true);
    const name = ask.line('Name: ');
    await type('Ada\r');
    expect(await name).toBe('Ada');
    expect(shown()).toContain('Ada');
    const before = shown().length;
    const password = ask.hidden('Password: ');
    await type('secrex\u007ft words\r');
    expect(await password).toBe('secret words');
    const since = shown().slice(before);
    expect(since).toContain('Password: ');
    for (const letter of 'scrxtw') expect(since.replaceAll('Password: ', '')).not.toContain(letter);
  });

  it('does not bring a hidden line back by the arrow up, and shows again what is typed after it', async () => {
    const { ask, type, shown } = aTerminal(true);
    const password = ask.hidden('Password: ');
    await type('secret words\r');
    await password;
    const next = ask.line('Name: ');
    await type('\u001b[A');
    await type('Grace\r');
    expect(await next).toBe('Grace');
    expect(shown()).toContain('Grace');
    expect(shown()).not.toContain('secret');
  });

  it.each([
    ['Ctrl-C', '\u0003'],
    ['Ctrl-D', '\u0004'],
  ])('ends by %s', async (_key, character) => {
    const { ask, type } = aTerminal(true);
    const answer = ask.hidden('Password: ').catch((error: unknown) => error);
    await type(character);
    expect(await answer).toBeInstanceOf(InputEnded);
  });
});

describe('from a pipe', () => {
  it('gives line after line though all come at once, and rejects when there are no more', async () => {
    const { ask, input, shown } = aTerminal(false);
    input.end('Ada\nsecret words\n');
    expect(await ask.line('Name: ')).toBe('Ada');
    expect(await ask.hidden('Password: ')).toBe('secret words');
    await expect(ask.line('More: ')).rejects.toBeInstanceOf(InputEnded);
    expect(shown()).not.toContain('secret');
  });
});
