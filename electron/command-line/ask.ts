import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';

/** Asks the person at the terminal, or reads line after line from a pipe. Rejects with InputEnded at its end. */
export type Ask = {
  line: (question: string) => Promise<string>;
  /** What is typed is not shown, nor kept in the terminal's history. */
  hidden: (question: string) => Promise<string>;
  close: () => void;
};

/** Ctrl-C, Ctrl-D, or a pipe with too few lines. */
export class InputEnded extends Error {
  constructor() {
    super('The input ended before every question was answered');
    this.name = 'InputEnded';
  }
}

export function createAsk(streams: {
  input: NodeJS.ReadableStream;
  output: NodeJS.WritableStream;
  isTerminal: boolean;
}): Ask {
  let isMuted = false;
  const output = new Writable({
    write(chunk: Buffer, _encoding, done) {
      if (!isMuted) streams.output.write(chunk);
      done();
    },
  });
  const reader = createInterface({
    input: streams.input,
    output,
    terminal: streams.isTerminal,
    historySize: 0,
  });
  const nextLine = linesOf(reader);
  return {
    line: (question) => {
      reader.setPrompt(question);
      reader.prompt();
      return nextLine();
    },
    hidden: async (question) => {
      reader.setPrompt(question);
      reader.prompt();
      isMuted = true;
      try {
        return await nextLine();
      } finally {
        isMuted = false;
        streams.output.write('\n');
      }
    },
    close: () => reader.close(),
  };
}

/** Keeps lines that come before they are asked for: a pipe delivers all of them at once. */
function linesOf(reader: ReturnType<typeof createInterface>): () => Promise<string> {
  const early: string[] = [];
  let waiting: { resolve: (line: string) => void; reject: (error: Error) => void } | null = null;
  let hasEnded = false;
  reader.on('line', (line) => {
    if (waiting) waiting.resolve(line);
    else early.push(line);
    waiting = null;
  });
  reader.on('SIGINT', () => reader.close());
  reader.on('close', () => {
    hasEnded = true;
    waiting?.reject(new InputEnded());
    waiting = null;
  });
  return () =>
    new Promise((resolve, reject) => {
      const line = early.shift();
      if (line !== undefined) resolve(line);
      else if (hasEnded) reject(new InputEnded());
      else waiting = { resolve, reject };
    });
}
