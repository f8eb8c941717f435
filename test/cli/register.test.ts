import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makePlan } from '../../src/check/plan';
import { parseIsoDate } from '../../src/core/calendar/civil-date';
import { consolidate } from '../../src/hosts/cli/consolidate/consolidate';
import {
  type ConsolidateJob,
  type ListJob,
  makeList,
  runJob,
} from '../../src/hosts/cli/consolidate/job';
import type { ConsolidateSettings } from '../../src/hosts/cli/consolidate/settings';
import { readUnits } from '../../src/hosts/cli/consolidate/units';
import { OutputSet } from '../../src/hosts/cli/files/outputs/output-set';
import { RULES } from '../../src/rules/index.generated';
import { Scratch } from './run';
import { idNumber, type Small, templates, writeSmall, wrongId } from './workbooks';

const scratch = new Scratch();
afterAll(() => scratch.remove());

const plan = makePlan(templates, RULES);
const today = parseIsoDate('2026-01-15');
const out = scratch.join('out');
const REGISTER = scratch.join('out', '收报登记.xlsx');
const PENDING = scratch.join('out', '收报登记（待合并）.xlsx');

const write = (name: string, members: Small['members'], lastYear = members.length) =>
  writeSmall(scratch.join(`${name}.xlsx`), {
    branch: `${name}支部`,
    year: 2025,
    members,
    lastYear,
  });

/** A run whose worker is this thread. */
async function run(files: readonly string[] = ['甲', '乙']) {
  const units = await readUnits(out, [scratch.join('名单.csv')], undefined);
  const context = {
    plan,
    today,
    language: 'zh-CN',
    key: new Uint8Array(32),
    passwords: [],
    mappings: [],
    sendBack: true,
    deltas: false,
    prints: units?.prints ?? null,
  } as const;
  const pool = {
    equip: () => undefined,
    close: async () => undefined,
    async run(lot: {
      jobs: readonly (ConsolidateJob | ListJob)[];
      onResult: (result: unknown) => void;
    }) {
      for (const job of lot.jobs) {
        const isList = job.kind === 'list';
        const value = isList
          ? await makeList(job, context)
          : (await runJob(job, context, [])).value;
        lot.onResult({ value, line: null });
      }
    },
  };
  const outputs = new OutputSet(out);
  const inputs = files.map((name) => {
    return { file: `${name}.xlsx`, path: scratch.join(`${name}.xlsx`) };
  });
  const settings = {
    ...{ inputs, others: [], lists: [], elsewhere: [], answers: new Map(), parts: [] },
    ...{ out, part: null, partOnly: false, shard: null, matched: false, data: null, year: 2025 },
    ...{ period: null, lastYear: null, halfYear: null, units, pool, shared: null, today },
    ...{ language: 'zh-CN', key: context.key, passwords: [], mappings: [], resume: false },
    ...{ templatesHash: '', unit: null, byOrganisation: false, sendBack: true, force: false },
    ...{ outputs, signal: new AbortController().signal },
  } as unknown as ConsolidateSettings;
  try {
    return await consolidate(settings, plan);
  } finally {
    outputs.discard();
  }
}

async function registerRows(path: string): Promise<Record<string, string>[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(path)).buffer);
  const rows: string[][] = [];
  book.getWorksheet('收报')?.eachRow((row) => {
    rows.push(Array.from({ length: 14 }, (_, at) => row.getCell(at + 1).text));
  });
  const [heads = [], ...rest] = rows;
  return rest.map((row) => Object.fromEntries(heads.map((head, at) => [head, row[at] ?? ''])));
}

/** As people do it. */
async function setStates(states: Readonly<Record<string, string>>): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(new Uint8Array(readFileSync(REGISTER)).buffer);
  book.getWorksheet('收报')?.eachRow((row) => {
    const state = states[row.getCell(2).text];
    if (state) row.getCell(7).value = state;
  });
  writeFileSync(REGISTER, new Uint8Array(await book.xlsx.writeBuffer()));
}

const people = (...numbers: number[]) => numbers.map((n) => [`党员${n}`, idNumber(n * 2)] as const);
const totalOf = ({ returns }: Awaited<ReturnType<typeof run>>) =>
  returns.tables.find(({ id }) => id === 'members')?.rows.find(({ id }) => id === 'all')?.values
    .total;

beforeAll(async () => {
  mkdirSync(out);
  writeFileSync(scratch.join('名单.csv'), '党组织全称,上级党组织\n甲支部,\n乙支部,\n丙支部,\n');
  await write('甲', people(1, 2));
  await write('乙', [...people(3, 4), ['党员五', wrongId(9)]], 4);
});

it('counts the same in findings.csv, report.html and run.json', async () => {
  const { run: made, standing } = await run();
  const { data } = Papa.parse<Record<string, string>>(scratch.read('out', 'findings.csv'), {
    header: true,
    skipEmptyLines: true,
  });
  const open = (level: string): number =>
    data.filter((row) => row.级别 === level && row.已核实 === '').length;
  const { errors, warnings, infos } = made.findings;
  expect(errors).toBeGreaterThan(0);
  expect([open('错误'), open('警告'), open('提示')]).toEqual([errors, warnings, infos]);
  expect([standing.errors, standing.warnings]).toEqual([errors, warnings]);
  expect(scratch.read('out', 'report.html')).toContain(`错误 ${errors}；警告 ${warnings}；`);
});

it('asks a branch alone for whom the return needs named', async () => {
  const listOf = async (unit: string) => {
    const book = new ExcelJS.Workbook();
    const path = scratch.join('out', 'findings', `${unit}-2025-问题清单.xlsx`);
    await book.xlsx.load(new Uint8Array(readFileSync(path)).buffer);
    return book;
  };
  const names = (await listOf('乙支部')).getWorksheet('名单');
  expect(names?.getCell('A4').text).toBe('“两年党员数综合比较”：15 应为零，否则须说明（合计）');
  expect(names?.getCell('D4').text).toContain('上年底总数');
});

it('keeps the state of each unit, and the figures of a locked one', async () => {
  expect(totalOf(await run())).toBe(5);
  const first = await registerRows(REGISTER);
  expect(first.map((row) => row.状态)).toEqual(['已交', '已交', '未交']);

  await setStates({ 甲支部: '锁定', 乙支部: '退回' });
  copyFileSync(scratch.join('甲.xlsx'), scratch.join('甲审定.xlsx'));
  await write('甲', [...people(1, 2), ['党员七', idNumber(20)], ['党员八', idNumber(22)]]);
  await write('乙', [...people(3, 4), ['党员五', idNumber(9)]], 4);
  const second = await run();
  expect(totalOf(second)).toBe(5);
  expect(second.returns.round).toMatchObject({ expected: 3, handedIn: 2, accepted: 1, locked: 1 });
  expect([...second.run.inputs].map(({ file, status }) => [file, status])).toEqual([
    ['甲.xlsx', 'locked'],
    ['乙.xlsx', 'counted'],
    ['甲.xlsx（锁定时）', 'counted'],
  ]);
  const [甲, 乙] = await registerRows(REGISTER);
  expect(甲?.状态).toBe('锁定');
  expect(甲?.文件指纹).toBe(first[0]?.文件指纹);
  expect(甲?.提示).toBe(
    '锁定以后又交来一份，没有计入，与审定的相比：改了1格（支部信息!B5）、新增2行',
  );
  expect(乙?.状态).toBe('重交');
  expect(乙?.提示).toMatch(/^与退回的相比：改了\d+格（党员名册!B\d/);
  expect(乙?.文件指纹).not.toBe(first[1]?.文件指纹);

  // The accepted file lies beside the later one: the register says what it was, and what it is.
  expect(totalOf(await run(['甲', '甲审定', '乙']))).toBe(5);
  expect((await registerRows(REGISTER))[0]?.提示).toContain('改了1格（支部信息!B5：2→4）、新增2行');

  // Somebody has it open: nothing is written into it, and nothing is lost.
  const bytes = readFileSync(REGISTER);
  writeFileSync(scratch.join('out', '~$收报登记.xlsx'), '');
  await write('乙', [...people(3, 4, 5), ['党员五', idNumber(9)]]);
  expect(totalOf(await run())).toBe(6);
  expect(readFileSync(REGISTER).equals(bytes)).toBe(true);
  const pending = await registerRows(PENDING);
  expect(pending[1]?.文件指纹).not.toBe(乙?.文件指纹);

  rmSync(scratch.join('out', '~$收报登记.xlsx'));
  expect(totalOf(await run())).toBe(6);
  expect(existsSync(PENDING)).toBe(false);
  expect((await registerRows(REGISTER))[1]?.文件指纹).toBe(pending[1]?.文件指纹);

  await setStates({ 甲支部: '已交' });
  expect(totalOf(await run())).toBe(8);

  // Once it is locked its file may be gone: it is not missing, and counts as it was accepted.
  await setStates({ 甲支部: '锁定' });
  const without = await run(['乙']);
  expect(totalOf(without)).toBe(8);
  expect(without.returns.round).toMatchObject({ handedIn: 2, missing: [{ name: '丙支部' }] });
  expect(totalOf(await run(['乙']))).toBe(8);
  expect((await registerRows(REGISTER))[0]).toMatchObject({
    状态: '锁定',
    提示: '审定的工作簿不在了，按锁定时的数计入',
  });
});
