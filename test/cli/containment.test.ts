import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { utils, write } from '@e965/xlsx';
import officeCrypto from 'officecrypto-tool';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildBook, utf8 } from '../hostile/build';
import { encryptXls } from '../hostile/rc4-xls';
import { fullRow, xlsWith } from '../hostile/xls-records';
import { Scratch } from './run';
import { idNumber, writeSmall } from './workbooks';

interface Checked {
  readonly file: string;
  readonly status: string;
  readonly error: { readonly code: string } | null;
}

describe('hostile and protected files', () => {
  const scratch = new Scratch();
  const at = (name: string): string => scratch.join('in', name);
  let found: Record<string, string>;

  beforeAll(async () => {
    mkdirSync(scratch.join('in'));
    await writeSmall(at('good.xlsx'), {
      branch: '甲支部',
      year: 2025,
      members: [['张三', idNumber(1)]],
    });
    const good = readFileSync(at('good.xlsx'));
    execFileSync('mkfifo', [at('pipe.xlsx')]);
    symlinkSync('/dev/zero', at('device.xlsx'));
    writeFileSync(at('sparse.xlsx'), '');
    truncateSync(at('sparse.xlsx'), 1_500_000_000);
    writeFileSync(at('line.csv'), Buffer.alloc(20_000_000, 'a,'));
    writeFileSync(at('long.csv'), Buffer.alloc(20_000_000, 'a'));
    const encrypt = (password: string, type?: 'standard'): Buffer =>
      officeCrypto.encrypt(good, { password, ...(type ? { type } : {}) }) as Buffer;
    writeFileSync(at('agile.xlsx'), encrypt('VelvetSweatshop'));
    writeFileSync(at('standard.xlsx'), encrypt('VelvetSweatshop', 'standard'));
    writeFileSync(at('locked.xlsx'), encrypt('secret'));
    const sheet = utils.aoa_to_sheet([
      ['党组织全称', '乙支部'],
      ['统计年度', 2025],
      ['组织类别', '支部'],
    ]);
    const old = { SheetNames: ['支部信息'], Sheets: { 支部信息: sheet } };
    for (const [name, bookType] of [
      ['old.xls', 'biff8'],
      ['binary.xlsb', 'xlsb'],
    ] as const) {
      writeFileSync(
        at(name),
        new Uint8Array(write(old, { bookType, type: 'array' }) as ArrayBuffer),
      );
    }
    const plain = readFileSync(at('old.xls'));
    writeFileSync(at('protected.xls'), encryptXls(plain, 'VelvetSweatshop'));
    writeFileSync(at('locked.xls'), encryptXls(plain, 'secret'));
    writeFileSync(at('cut.xls'), readFileSync(at('old.xls')).subarray(0, 2000));
    // What reads it runs out of memory, and no more than that ends.
    const full = Array.from({ length: 6000 }, (_, row) => fullRow(row));
    writeFileSync(at('unbounded.xls'), xlsWith([['姓名']], full));
    writeFileSync(at('empty.xlsx'), buildBook({ rows: '' }));
    writeFileSync(at('note.xls'), utf8('各位同志：\n请于月底前报送。\n'));
    const { stdout } = await scratch.run(
      'check',
      'in',
      '--format',
      'json',
      '--as-of',
      '2025-12-31',
    );
    const { workbooks } = JSON.parse(stdout) as { workbooks: readonly Checked[] };
    found = Object.fromEntries(
      workbooks.map(({ file, status, error }) => [file, error?.code ?? status]),
    );
  });
  afterAll(() => scratch.remove());

  it.each([
    ['good.xlsx', 'checked'],
    ['agile.xlsx', 'checked'],
    ['standard.xlsx', 'checked'],
    ['locked.xlsx', 'encrypted'],
    ['old.xls', 'checked'],
    ['protected.xls', 'checked'],
    ['locked.xls', 'encrypted'],
    ['binary.xlsb', 'checked'],
    ['sparse.xlsx', 'too-large'],
    ['unbounded.xls', 'too-demanding'],
    ['line.csv', 'too-many-columns'],
    ['long.csv', 'string-too-long'],
    ['note.xls', 'text'],
  ])('%s: %s', (file, expected) => {
    expect(found[file]).toBe(expected);
  });

  it('a damaged .xls and what is no file cost one line each', () => {
    expect(found['cut.xls']).toMatch(
      /^(?:corrupt|unreadable-old-format|too-demanding|wrong-type)$/,
    );
    for (const file of ['pipe.xlsx', 'device.xlsx']) {
      expect([undefined, 'not-regular']).toContain(found[file]);
    }
  });

  it('named alone they are refused, too', async () => {
    for (const file of ['pipe.xlsx', 'device.xlsx']) {
      const { status, stdout } = await scratch.run('check', `in/${file}`, '--format', 'json');
      expect([status, JSON.parse(stdout).workbooks[0].error.code]).toEqual([3, 'not-regular']);
    }
  });
});
