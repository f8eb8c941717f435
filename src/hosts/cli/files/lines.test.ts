import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { linesOf } from './lines';

const folder = mkdtempSync(join(tmpdir(), 'lines-'));
afterAll(() => rmSync(folder, { recursive: true }));

it.each([
  ['nothing', ''],
  ['a last line that is cut short', 'one\ntwo\nthr'],
  ['lines that are empty', '\n\none\n\n'],
  [
    'lines that are longer than what is read at once, and short ones after them',
    `${'支'.repeat(900_000)}\nshort\n${'x'.repeat(1 << 20)}\n${'党部'.repeat(10)}\n`,
  ],
])('gives %s', (_, text) => {
  const path = join(folder, 'lines');
  writeFileSync(path, text);
  const wanted = text.split('\n');
  if (wanted.at(-1) === '') wanted.pop();
  expect([...linesOf(path)]).toEqual(wanted);
});
