import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Run, Scratch } from './run';

const root = join(import.meta.dirname, '../..');

/** What once failed at the edges, and the test that holds it now; the others are below. */
const ELSEWHERE: readonly (readonly [fault: string, file: string, test: string])[] = [
  [
    'a file that makes the library allocate without end',
    'test/cli/containment.test.ts',
    "'unbounded.xls', 'too-demanding'",
  ],
  [
    'a worker that is ended by a file',
    'src/hosts/cli/work/pool.test.ts',
    'answers for a job that needs more memory than a worker may have',
  ],
  ['a file that is open in Excel', 'src/hosts/cli/files/atomic.test.ts', "'EBUSY', 'rename'"],
  [
    'texts of formulas that go on in the next record',
    'test/hostile/hostile.test.ts',
    'which goes on in the next record',
  ],
  [
    'outputs of two runs beside each other',
    'src/hosts/cli/files/outputs/output-set.test.ts',
    'leaves the old set, the new set, or a journal that refuses',
  ],
  ['files that vanish', 'test/cli/every-file.test.ts', 'is told file by file'],
  [
    'numbers of people',
    'test/cli/leak.test.ts',
    'are in no output, message, cache or temporary file',
  ],
  ['reading without bound', 'test/cli/containment.test.ts', 'named alone they are refused, too'],
  [
    'sound workbooks refused',
    'src/workbook/read/formats.test.ts',
    'sound workbooks that were refused',
  ],
  [
    'texts too long for Excel',
    'src/core/text/mask.test.ts',
    'are bounded, with no character split',
  ],
  [
    'faults of the disk',
    'src/hosts/cli/files/atomic.test.ts',
    '%s is said where nobody foresaw it',
  ],
  [
    'nothing that can be read',
    'test/cli/every-file.test.ts',
    'names what cannot be read where there',
  ],
  ['East Asian dates of .xls', 'src/workbook/read/cell-states.test.ts', 'and East Asian dates'],
  ['a clock that is behind', 'src/rules/branch/year/rule.test.ts', 'or a clock that is behind'],
  ['formats that branches send', 'src/workbook/read/formats.test.ts', '%s is read'],
  ['keys that stay', 'src/hosts/cli/files/run-key.test.ts', 'and none of last week'],
  ['Excel’s own password', 'test/cli/containment.test.ts', "'protected.xls', 'checked'"],
  ['names in old code pages', 'src/workbook/read/formats.test.ts', 'BIFF5 with the code page %s'],
  ['a text that ends in 0x1A', 'src/workbook/read/formats.test.ts', 'ending in 0x1A'],
  ['filled workbooks overwritten', 'test/cli/overwriting.test.ts', 'never writes over %s: %j'],
];

it.each(ELSEWHERE)('%s is tested in %s', (_, file, test) => {
  expect(readFileSync(join(root, file), 'utf8')).toContain(test);
});

/** What a terminal obeys, or what turns the reading of a line. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
const OBEYED = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

const HEADERS = '姓名,性别,公民身份号码,入党日期,转正日期,人员类别,所在党支部';
const rosterOf = (branch: string): string =>
  `${HEADERS}\n张三\u001b[31m红\u202e,男,99999919491231004X,2000-01-01,2001-01-01,正式党员,${branch}\n` +
  `李\u009b1m四,女,999999195012310046,1999-01-01,2000-01-01,正式党员,${branch}\n`;

describe('texts from outside', () => {
  const scratch = new Scratch();
  let checked: Run;
  let consolidated: Run;

  beforeAll(async () => {
    mkdirSync(scratch.join('in', 'a\u001b[2J夹'), { recursive: true });
    writeFileSync(scratch.join('in', '甲.csv'), rosterOf('CON\u001b[2J'));
    writeFileSync(scratch.join('in', 'a\u001b[2J夹', '乙\u0007.csv'), rosterOf('nul.txt '));
    // A name in GBK, as an archive of Windows leaves it on Linux.
    const gbk = Buffer.concat([
      Buffer.from(`${scratch.join('in')}/`),
      Buffer.from([0xb1, 0xfb]),
      Buffer.from('.csv'),
    ]);
    writeFileSync(gbk, rosterOf('丙支部').replace('张三', '王五'));
    checked = await scratch.run('check', 'in', '--as-of', '2025-12-31');
    const send = ['--send-back', '--by-organisation'];
    consolidated = await scratch.run(
      'consolidate',
      'in',
      '--out',
      'out',
      '--year',
      '2025',
      ...send,
    );
  });
  afterAll(() => scratch.remove());

  it('are inert in what is said', () => {
    for (const { stdout, stderr } of [checked, consolidated]) {
      expect(`${stdout}${stderr}`).not.toMatch(OBEYED);
    }
    expect(checked.stdout).toContain('张三␛[31m红');
  });

  it('are inert in what is written, and in its names', () => {
    let files = 0;
    for (const entry of readdirSync(scratch.join('out'), {
      recursive: true,
      withFileTypes: true,
    })) {
      expect(entry.name).not.toMatch(OBEYED);
      expect(entry.name).not.toMatch(/^(?:con|nul)(?:\.|$)|[. ]$/i);
      if (!entry.isFile() || entry.parentPath.includes('.cache')) continue;
      const bytes = readFileSync(join(entry.parentPath, entry.name));
      const texts = entry.name.endsWith('.xlsx') ? Object.values(unzipSync(bytes)) : [bytes];
      for (const text of texts) expect(new TextDecoder().decode(text)).not.toMatch(OBEYED);
      files++;
    }
    expect(files).toBeGreaterThan(5);
  });

  it('a file whose name is no UTF-8 is read like any other', () => {
    expect(checked.stdout).toContain('王五');
    expect(checked.stdout).toMatch(/3 个工作簿/);
  });
});
