import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { returnsContract } from '../../src/tools/contract';
import { digests, Scratch } from './run';
import { idNumber, type Small, writeSmall } from './workbooks';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const person = (n: number) => [`党员${n}`, idNumber(n)] as const;
const write = (set: string, file: string, small: Partial<Small> & { branch: string }) =>
  writeSmall(scratch.join(set, file), { year: 2025, members: [], ...small });

const returnsOf = (folder: string) =>
  returnsContract.parse(JSON.parse(scratch.read(folder, 'returns.json')));

/** What was found across workbooks: rule, file and cell. */
const acrossOf = (folder: string) =>
  returnsOf(folder)
    .findings.filter(({ rule }) => rule.startsWith('across/'))
    .map(({ rule, file, cell }) => [rule.slice(7), file, cell])
    .sort();

const figureOf = (folder: string, table: string, row: string, column: string) =>
  returnsOf(folder)
    .tables.find(({ id }) => id === table)
    ?.rows.find(({ id }) => id === row)?.values[column];

async function sheetOf(path: string, name: string): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(scratch.join(path));
  const sheet = workbook.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('several workbooks of one organisation', () => {
  beforeAll(async () => {
    const movement = (on: string) => [['党员1', idNumber(1), '发展党员', on, null]];
    const branch = '甲支部';
    await write('versions', '1.xlsx', {
      branch,
      members: [person(1), person(3)],
      movements: movement('2025-09-01'),
    });
    await write('versions', '2.xlsx', {
      branch: '中共 甲支部',
      members: [person(1), person(3), person(5)],
      movements: movement('2025-03-01'),
    });
    await write('versions', '3.xlsx', { branch, members: [] });
    // The same name and superior, but nobody in common: another part of the roster.
    await write('versions', '4.xlsx', { branch, members: [person(7)] });
    // The same name with another code.
    await write('versions', '5.xlsx', { branch, code: '0007', members: [person(9)] });
    await write('versions', '6.xlsx', { branch: '乙支部', code: '0007', members: [person(11)] });
    await scratch.run('consolidate', 'versions', '--out', 'v');
  });

  it('counts the newest by its content and names the others', () => {
    expect(acrossOf('v')).toEqual(
      [
        ['same-organisation', '2.xlsx', null],
        ['same-organisation', '3.xlsx', null],
        ['same-name', '5.xlsx', null],
        // That it is one, and that the two differ in 支部信息.
        ['joined-files', '4.xlsx', null],
        ['joined-files', '4.xlsx', null],
        ['doubled-code', '5.xlsx', 'B2'],
      ].sort(),
    );
    expect(figureOf('v', 'members', 'all', 'total')).toBe(5);
    const { inputs } = JSON.parse(scratch.read('v', 'run.json')) as {
      inputs: { file: string; status: string }[];
    };
    expect(inputs.filter(({ status }) => status === 'superseded').map(({ file }) => file)).toEqual([
      '2.xlsx',
      '3.xlsx',
    ]);
  });

  it('explains a figure by the newest alone', async () => {
    const { stdout, status } = await scratch.run('explain', 'v', 'members', 'all', 'total');
    expect(stdout).toContain('✓ 一致');
    expect(status).toBe(0);
  });
});

describe('how many organisations a superior states', () => {
  it('is held against those of the set, and a sum that lacks one is not compared besides', async () => {
    const parent = '中共青松委员会';
    const committee = (set: string, branches: number) =>
      write(set, '党委.xlsx', {
        branch: parent,
        kind: '党委',
        parent: '中共某市委员会',
        lastYear: 5,
        more: [
          ['下辖党组织总数', branches + 2],
          ['下辖党组数', 2],
          ['下辖党支部数', branches],
        ],
      });
    const told: unknown[] = [];
    for (const stated of [2, 3]) {
      const set = `stated${stated}`;
      await committee(set, stated);
      await write(set, '支1.xlsx', { branch: '第1支部', parent, members: [1, 3].map(person) });
      await write(set, '支2.xlsx', { branch: '第2支部', parent, members: [5].map(person) });
      await scratch.run('consolidate', set, '--out', `out-${set}`);
      told.push(acrossOf(`out-${set}`));
    }
    expect(told).toEqual([
      [['stated-total', '党委.xlsx', 'B5']],
      [['stated-organisations', '党委.xlsx', 'B9']],
    ]);
  });
});

describe('both sides of a transfer', () => {
  it('are held against each other where the other side is in the set and knows whom it means', async () => {
    const out = (n: number, to: string, arrived: string | null = '2025-05-10') => [
      `党员${n}`,
      idNumber(n),
      '转出组织关系',
      '2025-05-01',
      arrived,
      to,
    ];
    const into = (n: number, from: string) => [
      `党员${n}`,
      idNumber(n),
      '转入组织关系',
      '2025-05-10',
      null,
      from,
    ];
    await write('moves', '甲.xlsx', {
      branch: '甲支部',
      members: [person(21)],
      movements: [
        out(1, '中共乙支部'), // received, and all is well
        out(3, '乙支部'), // nobody there
        out(5, '乙支部'), // on the roster there, but not among the movements
        out(7, '乙支部', null), // not arrived: still counted here
        out(9, '外地支部'), // not in the set
        out(11, '丙支部'), // its movements do not all say whom
      ],
    });
    await write('moves', '乙.xlsx', {
      branch: '乙支部',
      members: [person(1), person(5), person(13), person(21)],
      movements: [
        into(1, '甲支部'),
        into(13, '甲支部'), // no word of it there
        into(21, '甲支部'), // still on the roster there: counts here, and that is said of the person
        into(15, '丙支部'),
      ],
    });
    await write('moves', '丙.xlsx', {
      branch: '丙支部',
      movements: [
        ['某人', null, '转入组织关系', '2025-05-10', null, '甲支部'],
        ['某人', null, '转出组织关系', '2025-05-10', '2025-05-10', '乙支部'],
      ],
    });
    await scratch.run('consolidate', 'moves', '--out', 'm');
    expect(acrossOf('m')).toEqual(
      [
        ['duplicate-person', '甲.xlsx', 'B2'],
        ['transfer-not-sent', '乙.xlsx', 'F3'],
        ['transfer-not-received', '甲.xlsx', 'F3'],
        ['transfer-not-received', '甲.xlsx', 'F4'],
      ].sort(),
    );
    expect(scratch.read('m', 'findings.csv')).toContain('across/transfer-not-received');
    expect(scratch.read('m', 'findings.csv')).toContain('按转入日期 2025-05-10，计入 乙.xlsx');
    // Of 甲, nobody: the one on its roster counts where they were received.
    expect(figureOf('m', 'members', 'all', 'total')).toBe(4);
    const { stdout } = await scratch.run('explain', 'm', 'change', 'r14', 'total');
    expect(stdout).toContain('✓ 一致');
    expect(stdout).not.toContain('甲.xlsx');
  });
});

describe('the tree of organisations', () => {
  beforeAll(async () => {
    const general = { kind: '总支部', parent: '100' };
    await write('tree', '党委.xlsx', {
      branch: '中共青松委员会',
      kind: '党委',
      code: '100',
      parent: '中共某市委员会',
      lastYear: 6,
    });
    await write('tree', '总支.xlsx', { branch: '第一总支部', ...general, lastYear: 3 });
    await write('tree', '总支2.xlsx', { branch: '第二总支部', ...general, parent: '第三总支部' });
    await write('tree', '总支3.xlsx', { branch: '第三总支部', ...general, parent: '第二总支部' });
    const branch = (n: number, parent: string, members: number[]) =>
      write('tree', `支${n}.xlsx`, { branch: `第${n}支部`, parent, members: members.map(person) });
    await branch(1, '第一总支部', [1, 3]);
    await branch(2, '第一总支部', [5]);
    await branch(3, '中共青松委员会', [7]);
    await branch(4, '第二总支部', [9]);
    await branch(5, '中共青松委员会会', [11]);
    await branch(6, '第1支部', [13]);
    await scratch.run('consolidate', 'tree', '--out', 't', '--by-organisation');
  });

  it('reports superiors that are unknown, circular or branches, and totals that do not add up', () => {
    const found = returnsOf('t').findings.filter(({ rule }) => rule.startsWith('across/'));
    expect(found.map(({ rule, file, cell }) => [rule.slice(7), file, cell])).toEqual([
      ['branch-as-parent', '支6.xlsx', 'B3'],
      ['circular-parent', '总支2.xlsx', 'B3'],
      ['stated-total', '党委.xlsx', 'B6'],
      ['stated-total', '总支.xlsx', 'B5'],
      ['stated-total', '总支2.xlsx', 'B5'],
      ['unknown-parent', '支5.xlsx', 'B3'],
    ]);
    expect(found[5]?.problem).toContain('名称相近的“中共青松委员会”');
    expect(found[1]?.problem).toContain(
      '第二总支部（总支2.xlsx） → 第三总支部（总支3.xlsx） → 第二总支部（总支2.xlsx）：',
    );
    expect(found[2]?.problem).toContain('是 6，下属 4 个支部相加是 5，相差 1');
  });

  it('counts the members of last year once, and not with their committees again', () => {
    expect(figureOf('t', 'change', 'r1', 'total')).toBe(7);
    expect(figureOf('t', 'organisations', 'committee', 'total')).toBe(1);
  });

  it('gives every organisation what is below it, once', () => {
    const lines = returnsOf('t').organisations.map(({ name, kind, parent, workbooks, figures }) => {
      return [name, kind, parent, workbooks, figures['members.all.total']];
    });
    expect(lines).toEqual([
      ['中共某市委员会', null, null, 6, 5],
      ['中共青松委员会', 'committee', '中共某市委员会', 6, 5],
      ['第一总支部', 'general', '100', 4, 4],
      ['第1支部', 'branch', '第一总支部', 2, 3],
      ['第6支部', 'branch', '第1支部', 1, 1],
      ['第2支部', 'branch', '第一总支部', 1, 1],
      ['第3支部', 'branch', '100', 1, 1],
      ['中共青松委员会会', null, null, 1, 1],
      ['第5支部', 'branch', '中共青松委员会会', 1, 1],
      ['未归属', 'unassigned', null, 3, 1],
      ['第二总支部', 'general', 'unassigned', 2, 1],
      ['第4支部', 'branch', '第二总支部', 1, 1],
      ['第三总支部', 'general', 'unassigned', 1, 0],
    ]);
  });

  it('shows a line an organisation that add up to the whole', async () => {
    const sheet = await sheetOf('t/returns.xlsx', '分单位');
    // The total is a formula; its value stands beside it, and exceljs shows none for zero.
    const shown = (cell: unknown): unknown =>
      typeof cell === 'object' && cell !== null && 'formula' in cell
        ? ((cell as { readonly result?: number }).result ?? 0)
        : cell;
    const rows = [4, 5, 6, 7].map((row) => (sheet.getRow(row).values as unknown[]).map(shown));
    expect(rows.map((row) => row.slice(2, 5))).toEqual([
      ['合计', undefined, 10],
      ['中共某市委员会', undefined, 6],
      ['中共青松委员会会', undefined, 1],
      ['未归属', undefined, 3],
    ]);
    const [total = [], ...lines] = rows.map((row) => row.slice(4) as (number | string)[]);
    expect(total.length).toBeGreaterThan(8);
    total.forEach((value, column) => {
      const own = lines.map((line) => line[column] ?? 0);
      // What nobody told is withheld in every line.
      if (value === '—') expect(new Set(own)).toEqual(new Set(['—']));
      else expect(own.reduce((sum: number, one) => sum + Number(one), 0)).toBe(value);
    });
    expect(total.filter((value) => value !== '—').length).toBeGreaterThan(4);
  });

  it('writes the return of each organisation that has others below it', async () => {
    expect(readdirSync(scratch.join('t', 'organisations')).sort()).toEqual(
      [
        '中共某市委员会',
        '中共青松委员会',
        '中共青松委员会会',
        '未归属',
        '第1支部',
        '第一总支部',
        '第二总支部',
      ].sort(),
    );
    const own = 't/organisations/第一总支部';
    expect(figureOf(own, 'members', 'all', 'total')).toBe(4);
    expect(figureOf(own, 'change', 'r1', 'total')).toBe(4);
    expect(returnsOf(own).organisations.map(({ name }) => name)).toEqual([
      '第一总支部',
      '第1支部',
      '第6支部',
      '第2支部',
    ]);
    const sheet = await sheetOf(`${own}/returns.xlsx`, '分单位');
    expect(sheet.getColumn(2).values.slice(4)).toEqual(['合计', '第1支部', '第2支部', '本级']);
  });

  it('makes anew only the documents of organisations in which something changed', async () => {
    const names = ['第一总支部', '第1支部', '第二总支部'];
    const sums = (out: string) =>
      names.map((name) => digests(scratch.join(out, 'organisations', name)));
    const note = scratch.join('t', '.cache', 'organisations.json');
    const before = sums('t');
    // What was not taken over would say so: it is not what is made.
    const mark = (name: string) => {
      const path = scratch.join('t', 'organisations', name, 'returns.json');
      const marked = `${readFileSync(path, 'utf8')} `;
      writeFileSync(path, marked);
      const notes = JSON.parse(readFileSync(note, 'utf8'));
      notes[name].files['returns.json'] = createHash('sha256').update(marked).digest('hex');
      writeFileSync(note, JSON.stringify(notes));
    };
    for (const name of names) mark(name);
    // One member more under 第二总支部.
    await write('tree', '支4.xlsx', {
      branch: '第4支部',
      parent: '第二总支部',
      members: [9, 15].map(person),
    });
    await scratch.run('consolidate', 'tree', '--out', 't', '--by-organisation', '--resume');
    const marked = names.map((name) =>
      scratch.read('t', 'organisations', name, 'returns.json').endsWith(' '),
    );
    expect(marked).toEqual([true, true, false]);
    await scratch.run('consolidate', 'tree', '--out', 't', '--by-organisation');
    await scratch.run('consolidate', 'tree', '--out', 'fresh', '--by-organisation');
    expect(sums('t')).toEqual(sums('fresh'));
    expect(sums('t').slice(0, 2)).toEqual(before.slice(0, 2));
  });

  it('takes what it wrote for no input', async () => {
    await scratch.run('consolidate', 'tree', '--out', 'tree/out', '--by-organisation');
    await scratch.run('consolidate', 'tree', '--out', 'u');
    expect(returnsOf('u')).toMatchObject({ workbooks: 10, unreadable: 0 });
  });
});
