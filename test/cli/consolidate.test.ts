import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSamples } from '../../src/hosts/cli/samples';
import { returnsContract } from '../../src/tools/contract';
import { digests, OUTPUTS, type Run, Scratch } from './run';
import { idNumber, templates, templatesRoot, writeSmall } from './workbooks';

const scratch = new Scratch();
const BRANCHES = 8;

beforeAll(() => {
  writeSamples(templates, templatesRoot, {
    out: scratch.join('set'),
    branches: BRANCHES,
    defects: 0.3,
    seed: 8,
  });
});
afterAll(() => scratch.remove());

const returnsOf = (folder: string) =>
  returnsContract.parse(JSON.parse(scratch.read(folder, 'returns.json')));

type Figures = Record<string, Record<string, Record<string, number>>>;

describe('consolidate', () => {
  let undisturbed: Record<string, string>;
  let run: Run;

  beforeAll(async () => {
    run = await scratch.run('consolidate', 'set', '--out', 'whole', '--workers', '1');
    expect(run.status, run.stderr).toBe(1);
    undisturbed = digests(scratch.join('whole'));
  });

  it('writes all its files and nothing else', () => {
    expect(Object.keys(undisturbed)).toEqual(OUTPUTS);
    expect(readdirSync(scratch.join('whole')).sort()).toEqual(['.cache', ...OUTPUTS]);
  });

  it('gives the expected figures, and balances', async () => {
    // Without defects: a birth date that cannot be read is missing from its age band.
    const clean = { out: scratch.join('clean'), branches: 6, seed: 8 };
    writeSamples(templates, templatesRoot, clean);
    const { status, stdout, stderr } = await scratch.run('consolidate', 'clean', '--out', 'c');
    expect(status, stderr).toBe(0);
    expect(stdout).toMatch(/平衡关系 +\d+ 项，全部平衡/);
    const returns = returnsOf('c');
    expect(returns).toMatchObject({ year: 2025, asOf: '2025-12-31', workbooks: 6 });
    const { figures } = JSON.parse(scratch.read('clean', 'expected.json')) as { figures: Figures };
    for (const [table, rows] of Object.entries(figures)) {
      const found = returns.tables.find(({ id }) => id === table);
      for (const [row, columns] of Object.entries(rows)) {
        const values = found?.rows.find(({ id }) => id === row)?.values;
        expect(values, `${table} ${row}`).toMatchObject(columns);
      }
    }
    const balances = returns.tables.flatMap((table) => table.balances);
    expect(balances.length).toBeGreaterThan(100);
    expect(balances.filter(({ ok }) => ok === false)).toEqual([]);
  });

  it('writes the same figures to the workbook, with the unit of money', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(scratch.join('whole', 'returns.xlsx'));
    const members = workbook.getWorksheet('党员基本情况');
    const returns = returnsOf('whole');
    const figure = (table: string, column: string) =>
      returns.tables.find(({ id }) => id === table)?.rows[0]?.values[column];
    expect(members?.getCell('C5').value).toBe(figure('members', 'total'));
    const dues = workbook.getWorksheet('党费收缴');
    expect(dues?.getCell('E5').value).toBe((figure('dues', 'paid') ?? 0) / 100);
    for (const sheet of workbook.worksheets) {
      expect(sheet.pageSetup).toMatchObject({ paperSize: 9, fitToPage: true, fitToWidth: 1 });
      // What no reader sees is not printed: LibreOffice prints hidden sheets that have an area.
      if (sheet.state === 'visible') expect(sheet.pageSetup.printArea).toMatch(/^A1:/);
      else expect(sheet.pageSetup.printArea).toBeUndefined();
    }
  });

  it('shows no identity or telephone number in any output', async () => {
    const ids = new Set<string>();
    for (const name of readdirSync(scratch.join('set')).filter((one) => one.endsWith('.xlsx'))) {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(scratch.join('set', name));
      workbook.getWorksheet('党员名册')?.eachRow((row) => {
        const id = String(row.getCell(2).value ?? '');
        if (id.length === 18) ids.add(id);
      });
    }
    expect(ids.size).toBeGreaterThan(100);
    const texts = [...OUTPUTS.filter((name) => !name.endsWith('.xlsx')), '.cache/workbooks.txt'];
    for (const name of texts) {
      const text = scratch.read('whole', name);
      for (const id of ids) expect(text.includes(id), `${id} in ${name}`).toBe(false);
      expect(text.replace(/[0-9a-f]{16,64}/g, ''), name).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)/);
    }
  });

  it('writes a page that loads nothing and explains its charts', () => {
    const page = scratch.read('whole', 'report.html');
    expect(page).not.toMatch(/<script[^>]*src=|<link|https?:|@import|url\(/);
    // The one script that may run is the one that is there.
    const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(page) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(
      `default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-${hash}'"`,
    );
    const charts = page.match(/<svg /g)?.length ?? 0;
    expect(charts).toBeGreaterThan(5);
    expect(page.match(/<svg [^>]*role="img" aria-labelledby/g)).toHaveLength(charts);
  });

  it('prints a summary, and progress to nobody', () => {
    expect(run.stderr).toBe('');
    expect(run.stdout).toContain('2025 年度汇总完成');
    expect(run.stdout).toMatch(/平衡关系 +\d+ 项/);
  });

  it('gives the same bytes whatever the order and the parts in which workbooks are given', async () => {
    const files = readdirSync(scratch.join('set'))
      .filter((name) => name.endsWith('.xlsx'))
      .map((name) => `set/${name}`)
      .reverse();
    await scratch.run('consolidate', ...files, '--out', 'shuffled', '--workers', '2');
    // The account of the folder names expected.json, which lies beside the workbooks.
    const { 'run.json': _, 'report.html': __, ...figures } = undisturbed;
    expect(digests(scratch.join('shuffled'))).toMatchObject(figures);
  });

  /** Waits until some workbooks are done, or the program has ended before that was seen. */
  async function underWay(out: string, child: ChildProcess, workbooks = 1): Promise<void> {
    const cache = scratch.join(out, '.cache', 'workbooks.txt');
    const done = () => (existsSync(cache) ? readFileSync(cache, 'utf8').split('\n').length - 1 : 0);
    while (child.exitCode === null && done() < workbooks) await delay(5);
  }

  it.each(['SIGINT', 'SIGTERM'] as const)('leaves no output on %s', async (signal) => {
    const out = `stopped-${signal}`;
    const { child, ended } = scratch.start('consolidate', 'set', '--out', out, '--workers', '1');
    await underWay(out, child);
    child.kill(signal);
    const run = await ended;
    expect(run.status).toBe(130);
    expect(run.stderr).toContain('已停止');
    expect(readdirSync(scratch.join(out))).toEqual(['.cache']);
  });

  it('resumes after any number of kills with the same bytes', async () => {
    const args = ['consolidate', 'set', '--out', 'k', '--workers', '2'];
    for (const workbooks of [1, 4, BRANCHES]) {
      const resume = workbooks === 1 ? [] : ['--resume'];
      const { child, ended } = scratch.start(...args, ...resume);
      await underWay('k', child, workbooks);
      child.kill('SIGKILL');
      const { signal } = await ended;
      // The last one may be over before it is killed.
      if (workbooks < BRANCHES) {
        expect(signal).toBe('SIGKILL');
        const left = readdirSync(scratch.join('k')).filter((name) => OUTPUTS.includes(name));
        expect(left).toEqual([]);
      }
    }
    await scratch.run('consolidate', 'set', '--out', 'k', '--resume', '--workers', '2');
    expect(digests(scratch.join('k'))).toEqual(undisturbed);
    expect(readdirSync(scratch.join('k')).sort()).toEqual(['.cache', ...OUTPUTS]);
  });

  it('reads only what has changed, and takes over no result of a changed workbook', async () => {
    const lines = () => scratch.read('k', '.cache', 'workbooks.txt').split('\n').length;
    const before = lines();
    const [name = ''] = readdirSync(scratch.join('set')).filter((one) => one.endsWith('.xlsx'));
    const path = scratch.join('set', name);
    const bytes = readFileSync(path);
    await writeSmall(path, { branch: '变更支部', year: 2025, members: [['张三', idNumber(1)]] });
    await scratch.run('consolidate', 'set', '--out', 'k', '--resume');
    expect(lines()).toBe(before + 1);
    expect(digests(scratch.join('k'))).not.toEqual(undisturbed);
    writeFileSync(path, bytes);
    await scratch.run('consolidate', 'set', '--out', 'k', '--resume');
    expect(lines()).toBe(before + 1);
    expect(digests(scratch.join('k'))).toEqual(undisturbed);
  });

  it('does again what a damaged cache has lost', async () => {
    const cache = scratch.join('k', '.cache', 'workbooks.txt');
    const lines = readFileSync(cache, 'utf8').split('\n');
    const damaged = lines.map((line, i) =>
      i % 3 === 0
        ? line.replace('"numbers":[', '"numbers":[7')
        : i % 3 === 1
          ? line.slice(0, 90)
          : line,
    );
    writeFileSync(cache, `\u0000\n${damaged.join('\n')}`.slice(0, -20));
    await scratch.run('consolidate', 'set', '--out', 'k', '--resume');
    expect(digests(scratch.join('k'))).toEqual(undisturbed);
  });

  it('makes documents anew that somebody changed, and no others', async () => {
    const made = () => statSync(scratch.join('k', 'report.html')).mtimeMs;
    const before = made();
    await scratch.run('consolidate', 'set', '--out', 'k', '--resume');
    expect(made()).toBe(before);
    expect(digests(scratch.join('k'))).toEqual(undisturbed);
    const documents = ['report.html', 'returns.xlsx'];
    for (const name of documents) {
      const bytes = readFileSync(scratch.join('k', name));
      writeFileSync(scratch.join('k', name), '改动过');
      const refused = await scratch.run('consolidate', 'set', '--out', 'k', '--resume');
      expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('有人改过')]);
      expect(scratch.read('k', name)).toBe('改动过');
      writeFileSync(scratch.join('k', name), bytes);
    }
    for (const name of documents) writeFileSync(scratch.join('k', name), '改动过');
    await scratch.run('consolidate', 'set', '--out', 'k', '--resume', '--force');
    expect(digests(scratch.join('k'))).toEqual(undisturbed);
    writeFileSync(scratch.join('k', '.cache', 'documents.json'), '{"basis":');
    await scratch.run('consolidate', 'set', '--out', 'k', '--resume');
    expect(digests(scratch.join('k'))).toEqual(undisturbed);
  });

  it('keeps the key of its hashes away from its outputs', () => {
    const [name = ''] = readdirSync(scratch.join('state', 'branch-ledger'));
    const key = readFileSync(scratch.join('state', 'branch-ledger', name));
    const cache = readFileSync(scratch.join('whole', '.cache', 'workbooks.txt'));
    expect(cache.includes(key)).toBe(false);
    expect(cache.includes(key.toString('hex'))).toBe(false);
    expect(cache.includes(key.toString('base64'))).toBe(false);
  });
});

describe('consolidate across workbooks', () => {
  const [zhang, li, wang] = [idNumber(1), idNumber(3), idNumber(5)];

  beforeAll(async () => {
    const member = (name: string, id: string) => [name, id] as const;
    await writeSmall(scratch.join('odd', '甲.xlsx'), {
      branch: '甲支部',
      year: 2025,
      members: [member('张三', zhang), member('李四', li)],
      // 李四 has gone to 乙; that they arrived is not noted here.
      movements: [['李四', li, '转出组织关系', '2025-03-01', null]],
    });
    copyFileSync(scratch.join('odd', '甲.xlsx'), scratch.join('odd', '甲（副本）.xlsx'));
    await writeSmall(scratch.join('odd', '乙.xlsx'), {
      branch: '乙支部',
      year: 2025,
      members: [member('张三', zhang), member('李四', li)],
      movements: [['李四', li, '转入组织关系', '2025-03-10', null]],
    });
    await writeSmall(scratch.join('odd', '去年.xlsx'), {
      branch: '丙支部',
      year: 2024,
      members: [member('王五', wang)],
    });
    await writeSmall(scratch.join('odd', '无年度.xlsx'), {
      branch: '丁支部',
      members: [member('王五', wang)],
    });
    writeFileSync(scratch.join('odd', '空.xlsx'), '');
    mkdirSync(scratch.join('none'));
  });

  it('counts everybody once, and names what it left out', async () => {
    const run = await scratch.run('consolidate', 'odd', '--out', 'odd/out');
    expect(run.status, run.stderr).toBe(3);
    const returns = returnsOf('odd/out');
    expect(returns).toMatchObject({ year: 2025, workbooks: 3, unreadable: 1 });
    const members = returns.tables.find(({ id }) => id === 'members');
    // 张三 (both rosters claim him), 李四 and 王五.
    expect(members?.rows[0]?.values.total).toBe(3);
    const across = returns.findings
      .filter(({ rule }) => rule.startsWith('across/'))
      .map(({ rule, file, cell, related }) => [rule, file, cell, related.map((one) => one.file)]);
    expect(across).toEqual([
      ['across/duplicate-person', '甲.xlsx', 'B2', ['乙.xlsx']],
      ['across/other-year', '去年.xlsx', null, []],
      ['across/same-workbook', '甲（副本）.xlsx', null, ['甲.xlsx']],
    ]);
    expect(
      returns.findings.find(({ rule }) => rule === 'across/duplicate-person')?.problem,
    ).toContain('暂计入 乙.xlsx');
    expect(scratch.read('odd', 'out', 'returns.json')).not.toContain(zhang);
    const inputs: { file: string; status: string }[] = JSON.parse(
      scratch.read('odd', 'out', 'run.json'),
    ).inputs;
    expect(Object.fromEntries(inputs.map(({ file, status }) => [file, status]))).toEqual({
      '乙.xlsx': 'counted',
      '去年.xlsx': 'other-year',
      '无年度.xlsx': 'counted',
      '甲.xlsx': 'counted',
      '甲（副本）.xlsx': 'superseded',
      '空.xlsx': 'unreadable',
    });
  });

  it('takes its own outputs for no input, and gives the same again from its cache', async () => {
    const before = digests(scratch.join('odd', 'out'));
    await scratch.run('consolidate', 'odd', '--out', 'odd/out', '--resume');
    expect(digests(scratch.join('odd', 'out'))).toEqual(before);
  });

  it('counts the year it is told', async () => {
    await scratch.run('consolidate', 'odd', '--out', 'y2024', '--year', '2024');
    expect(returnsOf('y2024')).toMatchObject({ year: 2024, asOf: '2024-12-31', workbooks: 2 });
  });

  it('adds up several years, and knows who ended before the last', async () => {
    const run = await scratch.run('consolidate', 'odd', '--out', 'years', '--period', '2024..2025');
    expect(run.status, run.stderr).toBe(3);
    const returns = returnsOf('years');
    expect(returns).toMatchObject({ year: 2025, period: '2024..2025', workbooks: 4 });
    expect(returns.years?.map(({ year, workbooks }) => [year, workbooks])).toEqual([
      [2024, 1],
      [2025, 3],
    ]);
    // Whoever was in a branch that is no more is no member at the end.
    const members = returns.tables.find(({ id }) => id === 'members');
    expect(members?.rows[0]?.values.total).toBe(3);
    expect(returns.findings.some(({ rule }) => rule === 'across/other-year')).toBe(false);
    // What is there is of the last year alone, so that no row of the first is behind it.
    const explained = await scratch.run('explain', 'years', 'members', 'all', 'total');
    expect([explained.status, explained.stdout.match(/✓ 一致/g)]).toEqual([0, ['✓ 一致']]);
    expect(explained.stdout.match(/第 +\d+行/g)).toHaveLength(3);
  });

  it('holds the return against that of last year', async () => {
    const last = JSON.stringify({
      schema: 'branch-ledger/returns@1',
      year: 2024,
      tables: [{ id: 'change', rows: [{ id: 'r14', title: '', values: { total: 9 } }] }],
    });
    writeFileSync(scratch.join('last.json'), last);
    await scratch.run('consolidate', 'odd', '--out', 'l', '--last-year', 'last.json');
    const change = returnsOf('l').tables.find(({ id }) => id === 'change');
    const balance = change?.balances.find(({ id }) => id.startsWith('r1-is-last-r14'));
    expect(balance).toMatchObject({ right: 9, ok: false });
  });

  it('holds it against a return that is a workbook just the same', async () => {
    const findings = [];
    for (const name of ['returns.json', 'returns.xlsx']) {
      const run = await scratch.run(
        'consolidate',
        'odd',
        '--out',
        'n',
        '--last-year',
        `y2024/${name}`,
      );
      expect(run.status, run.stderr).toBe(3);
      findings.push(returnsOf('n').findings);
    }
    // Only the data have every branch.
    const ofBranches = findings[0]?.filter(({ rule }) => rule === 'across/last-year-members');
    expect(ofBranches).toMatchObject([{ file: '无年度.xlsx', header: '上年底党员总数' }]);
    expect(findings[1]).toEqual(findings[0]?.filter((one) => !ofBranches?.includes(one)));
    const rules = findings[1]?.map(({ rule }) => rule);
    expect(rules?.some((rule) => rule.startsWith('balances/change.r1-is-last-r14'))).toBe(true);
    expect(rules).toContain('plausibility/members.members-change');
  });

  it('refuses a return of another year than the one before', async () => {
    const args = ['odd', '--out', 'n', '--year', '2023', '--last-year', 'last.json'];
    const { status, stderr } = await scratch.run('consolidate', ...args);
    expect(status).toBe(2);
    expect(stderr).toContain('应给 2022 年的');
  });

  it.each([
    [['odd']],
    [['none', '--out', 'x']],
    [['odd', '--out', 'x', '--shard', '1/2']],
    [['odd', '--part', 'odd/无年度.xlsx']],
    [['odd', '--part', 'a.blpart', '--match-key', 'none.key']],
    [['odd', '--out', 'x', '--period', '2000..2025']],
    [['odd', '--out', 'x', '--period', '2024..2025', '--part', 'p.blpart']],
    [['odd/无年度.xlsx', '--out', 'x']],
    [['odd', '--out', 'x', '--workers', '0']],
    [['odd', '--out', 'x', '--last-year', 'odd/空.xlsx']],
    [['odd', '--out', 'last.json']],
    [['odd', '--out', 'x', '--password-file', 'p']],
  ])('refuses %j in plain words', async (args) => {
    const { status, stdout, stderr } = await scratch.run('consolidate', ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/\p{Script=Han}/u);
    expect(stderr).not.toMatch(/^\s+at |Error|zod/m);
  });
});

describe('explain', () => {
  it.each([
    ['members', 'all', 'total'],
    ['admitted', 'all', 'female'],
    ['change', 'r13', 'total'],
    ['dues', 'all', 'paid'],
    ['training', 'members', 'hours'],
    ['meetings', 'theme-day', 'events'],
    ['organisations', 'all', 'total'],
  ])('lists rows that add up to %s %s %s, masked', async (table, row, column) => {
    const run = await scratch.run('explain', 'whole', table, row, column);
    expect(run.status, run.stderr).toBe(0);
    expect(run.stdout).toContain('✓ 一致');
    expect(run.stdout).not.toMatch(/\d{17}[\dX]/);
  });

  it('knows a transfer that only the other workbook tells', async () => {
    const { stdout, status } = await scratch.run('explain', 'odd/out', 'members', 'all', 'total');
    expect(stdout).toContain('✓ 一致');
    expect(status).toBe(0);
  });

  it('says that a workbook has changed since', async () => {
    const path = scratch.join('odd', '乙.xlsx');
    const bytes = readFileSync(path);
    await writeSmall(path, { branch: '乙支部', year: 2025, members: [['赵六', idNumber(9)]] });
    const { stdout, status } = await scratch.run('explain', 'odd/out', 'members', 'all', 'total');
    writeFileSync(path, bytes);
    expect(status).toBe(3);
    expect(stdout).toContain('改动过');
  });

  it.each([
    [['whole', 'nothing', 'all', 'total']],
    [['whole', 'members', 'nobody', 'total']],
    [['whole', 'members', 'all']],
    [['set', 'members', 'all', 'total']],
  ])('refuses %j in plain words', async (args) => {
    const { status, stderr } = await scratch.run('explain', ...args);
    expect(status).toBe(2);
    expect(stderr).toMatch(/\p{Script=Han}/u);
  });
});
