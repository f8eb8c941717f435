import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, it } from 'vitest';
import { writeJson } from './json-file';

const folder = mkdtempSync(join(tmpdir(), 'json-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'a.json');

it('writes what JSON.stringify gives, and tells its digest', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const digest = writeJson(path, value);
      const text = `${JSON.stringify(value, null, 1)}\n`;
      expect(readFileSync(path, 'utf8')).toBe(text);
      expect(digest).toBe(createHash('sha256').update(text).digest('hex'));
    }),
    { numRuns: 40 },
  );
});

it('writes texts that are longer than its chunks, in several bytes a character', () => {
  const value = { list: Array.from({ length: 40_000 }, (_, i) => `第${i}支部`), none: undefined };
  writeJson(path, value);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ list: value.list });
});
