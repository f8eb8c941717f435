import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { transformSync } from 'esbuild';
import { beforeAll, describe, expect, it } from 'vitest';

/** What ES2022 and ES2023 have that Chromium 92 has not. */
const LACKING = `
  for (const list of [Array.prototype, Object.getPrototypeOf(Uint8Array.prototype)])
    for (const name of ['findLast', 'findLastIndex', 'toReversed', 'toSorted', 'toSpliced', 'with'])
      delete list[name];
  delete Object.hasOwn;
`;

const old = createContext({});
const run = (script: string): unknown =>
  JSON.parse(String(runInContext(`JSON.stringify(${script})`, old)));

beforeAll(() => {
  const source = readFileSync(join(import.meta.dirname, 'supplements.ts'), 'utf8');
  runInContext(LACKING, old);
  runInContext(transformSync(source, { loader: 'ts', target: 'es2020' }).code, old);
});

describe('what an old browser lacks', () => {
  it.each([
    ['[1, 2, 3].with(-1, 9)', [1, 2, 9]],
    ['[1, 2, 3].with(0, 9)', [9, 2, 3]],
    ['[...Uint8Array.of(1, 2).with(1, 9)]', [1, 9]],
    ['[3, 1, 2].toSorted()', [1, 2, 3]],
    ['[3, 1, 2].toSorted((a, b) => b - a)', [3, 2, 1]],
    ['[...Uint8Array.of(30, 4).toSorted()]', [4, 30]],
    ['[1, 2].toReversed()', [2, 1]],
    ['[1, 2, 3].toSpliced(1, 1, 8, 9)', [1, 8, 9, 3]],
    ['[1, 2, 3].findLast((one) => one < 3)', 2],
    ['[1, 2, 3].findLastIndex((one) => one > 5)', -1],
    ["Object.hasOwn({ a: 1 }, 'a')", true],
    ["Object.hasOwn({}, 'toString')", false],
    ['(() => { const own = [2, 1]; own.toSorted(); own.with(0, 7); return own; })()', [2, 1]],
  ])('%s', (script, expected) => {
    expect(run(script)).toEqual(expected);
  });

  it('refuses a place that is not there', () => {
    expect(() => run('[1].with(1, 2)')).toThrow('no item 1');
  });
});
