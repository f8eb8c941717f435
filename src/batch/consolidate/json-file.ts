import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';

/** Characters that are gathered before they are written. */
const CHUNK = 1 << 18;

/** The parts of a JSON text with an indent of one, the items of its lists one by one. */
function* parts(value: object): Generator<string> {
  let before = '{\n ';
  for (const [key, member] of Object.entries(value)) {
    if (member === undefined) continue;
    yield `${before}${JSON.stringify(key)}: `;
    before = ',\n ';
    if (!Array.isArray(member) || member.length === 0) {
      yield indented(member, ' ');
      continue;
    }
    let open = '[\n  ';
    for (const item of member) {
      yield open + indented(item, '  ');
      open = ',\n  ';
    }
    yield '\n ]';
  }
  yield before.startsWith('{') ? '{}\n' : '\n}\n';
}

const indented = (value: unknown, by: string): string =>
  (JSON.stringify(value, null, 1) ?? 'null').replaceAll('\n', `\n${by}`);

/**
 * Writes an object as JSON without ever holding the whole text: that of tens of thousands of
 * workbooks would need more memory than all the rest.
 * @returns the SHA-256 of what was written
 */
export function writeJson(path: string, value: object): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  try {
    let chunk = '';
    const flush = (): void => {
      const bytes = Buffer.from(chunk, 'utf8');
      hash.update(bytes);
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
      chunk = '';
    };
    for (const part of parts(value)) {
      chunk += part;
      if (chunk.length >= CHUNK) flush();
    }
    flush();
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}
