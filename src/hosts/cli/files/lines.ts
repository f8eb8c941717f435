import { closeSync, openSync, readSync } from 'node:fs';

const READ = 1 << 20;
const NEW_LINE = 10;

/** The lines of a file as bytes, one after the other, without holding it; each is good until the next. */
export function* lineBytesOf(path: string): Generator<Buffer> {
  const file = openSync(path, 'r');
  try {
    let buffer = Buffer.allocUnsafe(READ);
    let held = 0;
    for (;;) {
      if (held === buffer.length) buffer = Buffer.concat([buffer], buffer.length * 2);
      const size = readSync(file, buffer, held, buffer.length - held, null);
      if (size === 0) break;
      const end = held + size;
      let start = 0;
      for (let at = buffer.indexOf(NEW_LINE, held); at >= 0 && at < end; ) {
        yield buffer.subarray(start, at);
        start = at + 1;
        at = buffer.indexOf(NEW_LINE, start);
      }
      buffer.copy(buffer, 0, start, end);
      held = end - start;
    }
    // Cut short: the last line is none, and what reads it says so.
    if (held > 0) yield buffer.subarray(0, held);
  } finally {
    closeSync(file);
  }
}

/** The same as texts. */
export function* linesOf(path: string): Generator<string> {
  for (const line of lineBytesOf(path)) yield line.toString();
}
