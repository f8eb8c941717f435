import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';

const READ = 1 << 16;

/** The lines of a file, one after the other, without holding it. */
export function* linesOf(path: string): Generator<string> {
  const file = openSync(path, 'r');
  try {
    const decoder = new StringDecoder('utf8');
    const buffer = Buffer.alloc(READ);
    let rest = '';
    for (let size = readSync(file, buffer); size > 0; size = readSync(file, buffer)) {
      const parts = (rest + decoder.write(buffer.subarray(0, size))).split('\n');
      rest = parts.pop() ?? '';
      yield* parts;
    }
    // Cut short: the last line is none, and what reads it says so.
    if (rest !== '') yield rest;
  } finally {
    closeSync(file);
  }
}
