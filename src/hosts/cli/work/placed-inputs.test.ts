import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { outward } from '../../../core/text/outward';
import { pathFrom } from '../consolidate/run-report';
import { sha256 } from '../files/open-workbook';
import type { ReadInput, ReadRun } from './explain-run';
import { isUnchanged, PlacedInputs } from './placed-inputs';

const scratch = mkdtempSync(join(tmpdir(), 'placed-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const out = join(scratch, 'out');
mkdirSync(out);

/** A file as a run has it, and what lies there. */
function input(name: string, content: string): ReadInput {
  const path = join(scratch, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return {
    file: outward(name),
    path: outward(pathFrom(out, path)),
    sha256: sha256(Buffer.from(content)),
    status: 'counted',
    organisation: null,
    year: null,
    files: [],
    tally: null,
  };
}

const placed = (...inputs: ReadInput[]) => {
  const places = new PlacedInputs(out, { inputs } as unknown as ReadRun);
  return inputs.map((one) => places.place(one));
};

describe('a workbook of a run', () => {
  it.each([
    'in/甲支部.xlsx',
    'in/张三99999919491231004X.xlsx',
    'in/乡19900007788/甲支部.xlsx',
    'in/乡19900007788/李四199-0000-7789.xlsx',
    '999999/19491231/004X.xlsx',
  ])('is found where it lay: %s', (name) => {
    const [one] = placed(input(name, name));
    expect(one?.path).toBe(join(scratch, name));
    expect([one?.moved, one && isUnchanged(one)]).toEqual([null, true]);
  });

  it('is told from one whose name differs in what is masked alone', () => {
    const names = ['two/19900001234.xlsx', 'two/19911111234.xlsx'];
    const inputs = names.map((name) => input(name, name));
    expect(new Set(inputs.map(({ path }) => path)).size).toBe(1);
    expect(placed(...inputs).map(({ path }) => path)).toEqual(
      names.map((name) => join(scratch, name)),
    );
  });

  it('is found elsewhere in its folder by what is in it, and named without a number', () => {
    const one = input('moved/甲.xlsx', 'moved');
    rmSync(join(scratch, 'moved/甲.xlsx'));
    writeFileSync(join(scratch, 'moved/甲19900007788.xlsx'), 'moved');
    expect(placed(one)[0]).toEqual({
      input: one,
      path: join(scratch, 'moved/甲19900007788.xlsx'),
      moved: '../moved/甲199****7788.xlsx',
    });
  });

  it('is nowhere when it is gone', () => {
    const one = input('gone/19900007788.xlsx', 'gone');
    rmSync(join(scratch, 'gone'), { recursive: true });
    const [place] = placed(one);
    expect([place?.moved, place && isUnchanged(place)]).toEqual([null, false]);
  });
});
