import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkContract, returnsContract } from '../../src/tools/contract';
import { Scratch } from './run';
import { idNumber, type Small, writeSmall, wrongId } from './workbooks';

const scratch = new Scratch();
const RULE = 'members/id-check-digit';
const branch = (members: Small['members'], name = '甲支部') => ({
  branch: name,
  year: 2025,
  members,
});
const WRONG = ['张三', wrongId(7)] as const;
const TWIN = ['张三', wrongId(17)] as const;
const RIGHT = ['李四', idNumber(9)] as const;

afterAll(() => scratch.remove());

/** Writes answers into a list, at the lines that a test chooses. */
async function answer(
  path: string,
  choose: (line: Readonly<Record<string, string>>) => Record<string, string> | null,
): Promise<number> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  const [sheet] = workbook.worksheets;
  const head = sheet?.getRow(3);
  if (!sheet || !head) throw new Error(`nothing in ${path}`);
  const columns = new Map<string, number>();
  head.eachCell((cell, column) => columns.set(cell.text, column));
  let answered = 0;
  for (let number = 4; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number);
    const line = Object.fromEntries([...columns].map(([name, at]) => [name, row.getCell(at).text]));
    const said = choose(line);
    if (!said) continue;
    answered++;
    for (const [name, text] of Object.entries(said))
      row.getCell(columns.get(name) ?? 0).value = text;
  }
  await workbook.xlsx.writeFile(path);
  return answered;
}

const ofRule = (line: Readonly<Record<string, string>>) => line.规则 === RULE;
const RIGHT_AS_IT_IS = { 处理情况: '情况属实', 核实说明: '=档案如此', 核实人: '王五' };

async function check(...args: string[]) {
  const run = await scratch.run('check', ...args, '--format', 'json');
  const report = checkContract.parse(JSON.parse(run.stdout));
  const found = report.workbooks.flatMap((one) => one.findings.filter(({ rule }) => rule === RULE));
  return { ...report, found, stderr: run.stderr, status: run.status };
}

describe('a list of findings that is answered and comes back to check', () => {
  beforeAll(async () => {
    await writeSmall(scratch.join('in', '甲.xlsx'), branch([WRONG, TWIN, RIGHT]));
    await scratch.run('check', 'in', '--format', 'xlsx', '--out', 'list.xlsx');
  });

  it('names the cell, the person by a masked number, and offers the two answers', async () => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(scratch.join('list.xlsx'));
    const sheet = workbook.getWorksheet('问题清单');
    const head = sheet?.getRow(3).values;
    expect(head).toEqual([
      undefined,
      ...'工作表 单元格 列 对象 级别 问题 依据 怎么改 处理情况 核实说明 核实人 文件 规则'.split(
        ' ',
      ),
    ]);
    const rows = Array.from({ length: (sheet?.rowCount ?? 3) - 3 }, (_, i) => sheet?.getRow(i + 4));
    const row = rows.find((one) => one?.getCell(13).text === RULE);
    expect(row?.getCell(2).value).toEqual({
      formula: `HYPERLINK("in/甲.xlsx#'党员名册'!B2","B2")`,
      result: 'B2',
    });
    expect(row?.getCell(4).text).toBe(`张三 999999********${WRONG[1].slice(-4)}`);
    expect(row?.getCell(9).dataValidation.formulae).toEqual(['"已改正,情况属实"']);
    expect(sheet?.autoFilter).toBeTruthy();
    expect(sheet?.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
    expect(sheet?.views[0]).toMatchObject({ state: 'frozen', ySplit: 3 });
  });

  it('answers that one finding, with the reason shown, and no other of its name', async () => {
    const before = await check('in');
    expect(before.found.map(({ suppressed }) => suppressed)).toEqual([false, false]);
    copyFileSync(scratch.join('list.xlsx'), scratch.join('answered.xlsx'));
    const first = ({ 单元格 }: Readonly<Record<string, string>>) => 单元格 === 'B2';
    const count = await answer(scratch.join('answered.xlsx'), (line) =>
      ofRule(line) && first(line) ? RIGHT_AS_IT_IS : null,
    );
    expect(count).toBe(1);
    const after = await check('in', '--answers', 'answered.xlsx');
    expect(after.stderr).toBe('');
    expect(after.found.map(({ cell, suppressed }) => [cell, suppressed])).toEqual([
      ['B2', true],
      ['B3', false],
    ]);
    expect(after.summary).toEqual({
      ...before.summary,
      errors: before.summary.errors - 1,
      suppressed: before.summary.suppressed + 1,
    });
    const shown = async (format: string) =>
      (await scratch.run('check', 'in', '--answers', 'answered.xlsx', '--format', format)).stdout;
    expect(await shown('table')).toContain('[已核实，不计入：=档案如此（王五）]');
    expect(await shown('html')).toContain('已核实，不计入：=档案如此（王五）');
    expect(await shown('csv')).toContain(',是：=档案如此');
    const sarif = JSON.parse(await shown('sarif'));
    const suppressions = sarif.runs[0].results.flatMap(
      (one: { suppressions?: unknown[] }) => one.suppressions ?? [],
    );
    expect(suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: '=档案如此' },
    ]);
  });

  it('holds when rows have moved, is found beside the workbooks, and carries on', async () => {
    await writeSmall(scratch.join('moved', '甲.xlsx'), branch([RIGHT, TWIN, WRONG]));
    copyFileSync(scratch.join('answered.xlsx'), scratch.join('moved', '问题清单-第一次.xlsx'));
    const { found, workbooks } = await check('moved');
    expect(workbooks.map(({ file }) => file)).toEqual(['甲.xlsx']);
    expect(found.map(({ cell, suppressed }) => [cell, suppressed])).toEqual([
      ['B3', false],
      ['B4', true],
    ]);
    // The next list has the answer in it already.
    await scratch.run('check', 'moved', '--format', 'xlsx', '--out', 'second.xlsx');
    const again = await check('moved/甲.xlsx', '--answers', 'second.xlsx');
    expect(again.found.map(({ suppressed }) => suppressed)).toEqual([false, true]);
  });

  it('is reported when it answers nothing any more, or for another workbook', async () => {
    await writeSmall(scratch.join('mended', '甲.xlsx'), branch([RIGHT]));
    const mended = await check('mended', '--answers', 'answered.xlsx');
    expect(mended.stderr).toMatch(/answered\.xlsx 第 \d+ 行的核实说明在 甲\.xlsx 里没有对应的问题/);
    await writeSmall(scratch.join('other', '丙.xlsx'), branch([RIGHT]));
    const other = await check('other', '--answers', 'answered.xlsx', '--lang', 'en');
    expect(other.stderr).toMatch(/is for 甲\.xlsx, which is not here/);
  });

  it('does nothing without a reason, or where what was put right is still there, and says so', async () => {
    copyFileSync(scratch.join('list.xlsx'), scratch.join('poor.xlsx'));
    await answer(scratch.join('poor.xlsx'), (line) =>
      ofRule(line) ? { 处理情况: line.单元格 === 'B2' ? '情况属实' : '已改正' } : null,
    );
    const { found, stderr } = await check('in', '--answers', 'poor.xlsx');
    expect(found.map(({ suppressed }) => suppressed)).toEqual([false, false]);
    expect(stderr).toContain('没有写核实说明，没有采用');
    expect(stderr).toContain('标为“已改正”，甲.xlsx 里这个问题还在');
  });

  it('reads a list in English as well', async () => {
    await scratch.run('check', 'in', '--format', 'xlsx', '--out', 'en.xlsx', '--lang', 'en');
    await answer(scratch.join('en.xlsx'), ({ Rule }) =>
      Rule === RULE ? { Explanation: 'as in the file' } : null,
    );
    const { found } = await check('in', '--answers', 'en.xlsx');
    expect(found.map(({ suppressed }) => suppressed)).toEqual([true, true]);
  });

  it('refuses a file that is no such list', async () => {
    const run = await scratch.run('check', 'in', '--answers', 'in/甲.xlsx');
    expect(run.status).toBe(2);
    expect(run.stderr).toContain('不是问题清单');
    expect((await scratch.run('check', 'in', '--answers', 'nowhere.xlsx')).status).toBe(2);
  });
});

describe('lists that consolidate sends back', () => {
  const LIST = '甲支部-2025-问题清单.xlsx';

  it('are answered and taken by the next run', async () => {
    await writeSmall(scratch.join('set', '下级', '甲.xlsx'), branch([WRONG, RIGHT]));
    await writeSmall(scratch.join('set', '乙.xlsx'), branch([['赵六', idNumber(3)]], '乙支部'));
    const args = ['consolidate', 'set', '--out', 'out', '--year', '2025'] as const;
    await scratch.run(...args);
    expect(existsSync(scratch.join('out', 'findings'))).toBe(false);
    await scratch.run(...args, '--send-back');
    const path = scratch.join('out', 'findings', LIST);
    const before = JSON.parse(scratch.read('out', 'run.json')).findings;
    expect(await answer(path, (line) => (ofRule(line) ? RIGHT_AS_IT_IS : null))).toBe(1);

    // Found where it lies, with --resume, and written anew with its answer.
    await scratch.run(...args, '--send-back', '--resume');
    const after = JSON.parse(scratch.read('out', 'run.json')).findings;
    expect(after.errors).toBe(before.errors - 1);
    expect(after.suppressed).toBe(1);
    expect(scratch.read('out', 'findings.csv')).toContain('是：=档案如此');
    await scratch.run(...args, '--send-back', '--resume');
    expect(JSON.parse(scratch.read('out', 'run.json')).findings).toEqual(after);

    // Stale once the workbook is mended.
    mkdirSync(scratch.join('back'));
    copyFileSync(path, scratch.join('back', LIST));
    await writeSmall(scratch.join('set', '下级', '甲.xlsx'), branch([RIGHT]));
    await scratch.run('consolidate', 'set', 'back', '--out', 'out3', '--year', '2025');
    const returns = returnsContract.parse(JSON.parse(scratch.read('out3', 'returns.json')));
    expect(returns.workbooks).toBe(2);
    expect(returns.findings).toContainEqual(
      expect.objectContaining({ rule: 'across/answer-unused', severity: 'info', file: LIST }),
    );
  });

  it('name nobody in what touches discipline', async () => {
    const path = scratch.join('quiet', '甲.xlsx');
    await writeSmall(path, branch([RIGHT]));
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(path);
    workbook.addWorksheet('处分处置').addRows([
      ['姓名', '种类', '日期', '期限至', '审批机关'],
      ['钱七', '留党察看', '2025-05-06', '2025-01-01', '中共青松委员会'],
    ]);
    await workbook.xlsx.writeFile(path);
    await scratch.run('consolidate', 'quiet', '--out', 'quiet-out', '--send-back');
    const list = new ExcelJS.Workbook();
    await list.xlsx.readFile(scratch.join('quiet-out', 'findings', LIST));
    const text = JSON.stringify(list.worksheets[0]?.getSheetValues());
    expect(text).toContain('涉及个人，请在本支部工作簿的“核实说明”里说明');
    expect(text).not.toContain('钱七');
    expect(text).not.toMatch(/\d{17}[\dX]/);
    const all = readdirSync(scratch.join('quiet-out'), { recursive: true, withFileTypes: true });
    for (const entry of all) {
      if (!/\.(csv|html|json)$/.test(entry.name)) continue;
      expect(readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')).not.toContain('钱七');
    }
  });
});
