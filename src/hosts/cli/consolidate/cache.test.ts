import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { Cache, cacheKey, cacheLine, cachePath } from './cache';

const folder = mkdtempSync(join(tmpdir(), 'cache-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const path = cachePath(folder);
const keys = Array.from({ length: 12 }, (_, i) => cacheKey('version', String(i)));
const resultOf = (i: number) => ({ findings: '党员'.repeat(i * 9), year: 2025, i });

function write(): void {
  const cache = new Cache(path, false);
  for (const [i, key] of keys.entries()) cache.add(cacheLine(key, resultOf(i)));
  cache.close();
}

/** What a later run finds under each key. */
function readAll(): unknown[] {
  const cache = new Cache(path, true);
  const found = keys.map((key) => (cache.has(key) ? cache.get(key) : undefined));
  cache.close();
  return found;
}

const whole = keys.map((_, i) => resultOf(i));

describe('the cache', () => {
  it('gives back what was kept, to runs that want it', () => {
    write();
    expect(readAll()).toEqual(whole);
    const anew = new Cache(path, false);
    expect([anew.isEmpty, anew.has(keys[0] ?? '')]).toEqual([true, false]);
    anew.close();
  });

  it('knows nothing of another version', () => {
    write();
    const cache = new Cache(path, true);
    expect([cache.isEmpty, cache.has(cacheKey('other version', '0'))]).toEqual([false, false]);
    cache.close();
  });

  it('gives back what was kept or nothing, however it is damaged, and takes more', () => {
    const damage = fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      bit: fc.integer({ min: 0, max: 7 }),
    });
    fc.assert(
      fc.property(
        fc.array(damage, { maxLength: 6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (flips, end) => {
          write();
          const bytes = readFileSync(path);
          for (const { at, bit } of flips) {
            const place = Math.min(bytes.length - 1, Math.floor(at * bytes.length));
            bytes[place] = (bytes[place] ?? 0) ^ (1 << bit);
          }
          writeFileSync(path, bytes.subarray(0, Math.floor(end * bytes.length)));
          for (const [i, result] of readAll().entries()) {
            if (result !== undefined) expect(result).toEqual(resultOf(i));
          }
          const cache = new Cache(path, true);
          for (const [i, key] of keys.entries()) {
            if (!cache.has(key)) cache.add(cacheLine(key, resultOf(i)));
          }
          cache.close();
          expect(readAll()).toEqual(whole);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('loses one result of one flipped bit at the most', () => {
    write();
    const bytes = readFileSync(path);
    const middle = Math.floor(bytes.length / 2);
    bytes[middle] = (bytes[middle] ?? 0) ^ 4;
    writeFileSync(path, bytes);
    expect(readAll().filter((result) => result === undefined)).toHaveLength(1);
  });

  it.each([
    ['an empty file', () => writeFileSync(path, '')],
    ['a folder', () => mkdirSync(path)],
    ['zeros', () => writeFileSync(path, new Uint8Array(5000))],
  ])('begins anew with %s in its place', (_, put) => {
    rmSync(dirname(path), { recursive: true, force: true });
    mkdirSync(dirname(path), { recursive: true });
    put();
    expect(readAll()).toEqual(keys.map(() => undefined));
    write();
    expect(readAll()).toEqual(whole);
  });

  it('does without where nothing can be kept', () => {
    rmSync(dirname(path), { recursive: true, force: true });
    writeFileSync(dirname(path), 'a file in the place of the folder');
    expect(() => write()).not.toThrow();
    expect(readAll()).toEqual(keys.map(() => undefined));
    rmSync(dirname(path));
  });
});
