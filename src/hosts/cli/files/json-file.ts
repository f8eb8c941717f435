import { createHash } from 'node:crypto';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { chunks } from '../../../core/text/chunks';
import { jsonParts } from '../../../documents/json-parts';

/**
 * Writes an object as JSON without ever holding the whole text: that of tens of thousands of
 * workbooks would need more memory than all the rest.
 * @returns the SHA-256 of what was written
 */
export function writeJson(path: string, value: object): string {
  const hash = createHash('sha256');
  const file = openSync(path, 'w');
  try {
    for (const bytes of chunks(text(value))) {
      hash.update(bytes);
      writeFileSync(file, bytes);
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
}

function* text(value: object): Generator<string> {
  yield* jsonParts(value, 1);
  yield '\n';
}
