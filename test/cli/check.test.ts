import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSamples } from '../../src/hosts/cli/samples';
import { checkContract } from '../../src/tools/contract';
import { type Run, Scratch } from './run';
import { idNumber, templates, templatesRoot, writeSmall, wrongId } from './workbooks';

const scratch = new Scratch();
const WRONG = wrongId(7);
const MASKED = `${WRONG.slice(0, 6)}********${WRONG.slice(-4)}`;
const FORMATS = ['table', 'json', 'csv', 'sarif', 'html', 'xlsx'] as const;

beforeAll(async () => {
  const info = { branch: '青松第一党支部', year: 2025 };
  await writeSmall(scratch.join('in', '甲.xlsx'), {
    ...info,
    members: [
      ['=张三', WRONG],
      ['李四', idNumber(9)],
    ],
  });
  await writeSmall(scratch.join('in', '下级', '乙.xlsx'), {
    ...info,
    members: [['王五', idNumber(11)]],
  });
  mkdirSync(scratch.join('in', '.隐藏'));
  for (const name of ['~$甲.xlsx', '.丙.xlsx', '.隐藏/丁.xlsx', '说明.docx']) {
    writeFileSync(scratch.join('in', name), 'not a workbook');
  }
  await writeSmall(scratch.join('mixed', '甲.xlsx'), { ...info, members: [['赵六', idNumber(3)]] });
  writeFileSync(scratch.join('mixed', '空.xlsx'), '');
  writeFileSync(scratch.join('mixed', '别的.csv'), '水果,价格\n苹果,3\n');
  writeSamples(templates, templatesRoot, { out: scratch.join('clean'), branches: 2, seed: 5 });
});
afterAll(() => scratch.remove());

const runs = new Map<string, Promise<Run>>();

/** Checks what no test changes: several look at one run. */
function check(...args: string[]): Promise<Run> {
  const key = args.join('\n');
  const run = runs.get(key) ?? scratch.run('check', ...args);
  runs.set(key, run);
  return run;
}

const json = async (...args: string[]) => {
  const { stdout } = await check(...args, '--format', 'json');
  return checkContract.parse(JSON.parse(stdout));
};

describe('exit status of check', () => {
  it('is 0 when nothing is wrong', async () => {
    const run = await check('clean', '--as-of', '2026-02-01');
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
  });

  it('is 1 for findings of severity error', async () => {
    expect((await check('in')).status).toBe(1);
  });

  it.each([
    [['--no-such']],
    [['in', '--format', 'pdf']],
    [['in', '--as-of', '2026-02-30']],
    [['in', '--pack', 'no-such']],
    [['in', '--format']],
    [[]],
  ])('is 2 for %j, with plain words and no trace', async (args) => {
    const { status, stdout, stderr } = await scratch.run('check', ...args);
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/\p{Script=Han}/u);
    expect(stderr).not.toMatch(/^\s+at |Error|zod/m);
  });

  it('is 3 when a file could not be read; all the rest is done', async () => {
    const run = await check('mixed', 'nowhere.xlsx', '--format', 'json');
    expect(run.status).toBe(3);
    const { workbooks } = checkContract.parse(JSON.parse(run.stdout));
    expect(workbooks.map(({ file, status, error }) => [file, status, error?.code])).toEqual([
      ['nowhere.xlsx', 'unreadable', 'not-found'],
      ['别的.csv', 'unrecognised', 'unrecognised'],
      ['甲.xlsx', 'checked', undefined],
      ['空.xlsx', 'unreadable', 'empty'],
    ]);
  });
});

describe('check --format json', () => {
  it('keeps its contract and finds the cell', async () => {
    const report = await json('in', '--as-of', '2026-02-01');
    expect(report.asOf).toBe('2026-02-01');
    expect(report.workbooks.map(({ file }) => file)).toEqual(['下级/乙.xlsx', '甲.xlsx']);
    const [, first] = report.workbooks;
    const roster = first?.sheets.find(({ template }) => template === 'members');
    expect(roster).toMatchObject({ name: '党员名册', headerRow: 1, rows: 2 });
    expect(roster?.columns.公民身份号码).toBe('B');
    const wrong = first?.findings.filter(({ rule }) => rule === 'members/id-check-digit');
    expect(wrong).toHaveLength(1);
    expect(wrong?.[0]).toMatchObject({ sheet: '党员名册', row: 2, column: 'B', cell: 'B2' });
    expect(wrong?.[0]?.problem).toContain(MASKED);
    const { passed, failed, notChecked } = first?.rules ?? {};
    const rules = await scratch.run('rules');
    // A rule across workbooks has nothing to say of one.
    const across = rules.stdout.match(/^across\//gm)?.length ?? 0;
    expect(across).toBeGreaterThan(20);
    const all = Number(/共 (\d+) 条规则/.exec(rules.stdout)?.[1]) - across;
    expect((passed ?? 0) + (failed ?? 0) + (notChecked ?? 0)).toBe(all);
    const errors = report.workbooks.flatMap(({ findings }) => findings);
    expect(report.summary.errors).toBe(errors.filter((one) => one.severity === 'error').length);
  });

  it('names the reason for each rule that was not checked', async () => {
    const { workbooks } = await json('in');
    for (const { notChecked, rules } of workbooks) {
      expect(new Set(notChecked.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(
        rules.notChecked,
      );
      for (const { reason } of notChecked) expect(reason).not.toContain('{');
    }
  });

  it('says the same whatever the order of the arguments', async () => {
    const one = await check('in', 'clean', '--format', 'json');
    const other = await check('clean', 'in', 'in', '--format', 'json');
    expect(other.stdout).toBe(one.stdout);
  });

  it('speaks English when asked', async () => {
    const { workbooks } = await json('in/甲.xlsx', '--lang', 'en');
    const texts = workbooks.flatMap(({ findings }) => findings.map(({ remedy }) => remedy));
    expect(texts.length).toBeGreaterThan(0);
    // Sheets keep the names by which they are found.
    const words = templates.sheets.reduce(
      (text, { name }) => text.replaceAll(name, ''),
      texts.join(),
    );
    expect(words).toMatch(/^[^\p{Script=Han}]*$/u);
  });
});

describe('check in every format', () => {
  it.each(['json', 'sarif'])(
    '%s is written piece by piece as it would be at once',
    async (format) => {
      for (const input of [['mixed', 'nowhere.xlsx'], ['in'], ['clean']]) {
        const { stdout } = await check(...input, '--format', format);
        expect(stdout).toBe(`${JSON.stringify(JSON.parse(stdout), null, 2)}\n`);
      }
    },
  );

  it.each(FORMATS)('%s shows no identity or telephone number', async (format) => {
    const out = scratch.join(`masked.${format}`);
    const run = await scratch.run('check', 'in', '--format', format, '--out', out);
    expect(run.status).toBe(1);
    expect(run.stdout).toBe('');
    let text = readFileSync(out, 'utf8');
    if (format === 'xlsx') {
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(out);
      text = JSON.stringify(workbook.worksheets.map((sheet) => sheet.getSheetValues()));
    }
    expect(text).toContain(MASKED);
    expect(text).not.toMatch(/\d{17}[\dX]/);
    expect(text).not.toContain('13812345678');
  });

  it('shows them with --reveal', async () => {
    expect((await check('in', '--reveal')).stdout).toContain(WRONG);
  });

  it('says once in a table what is the same of several cells', async () => {
    const rows = ['A', 'B', 'C'].map(
      (name, index) => `${name},${idNumber(21 + index)},本科,正式党员,2001-07-01`,
    );
    writeFileSync(
      scratch.join('党员名册.csv'),
      `姓名,公民身份号码,学历,人员类别,入党日期\n${rows.join('\n')}\nD,${idNumber(31)},博士后,正式党员,2001-07-01\n`,
    );
    const { stdout } = await scratch.run('check', '党员名册.csv');
    const said = stdout.split('\n').filter((line) => line.includes('本科'));
    const grouped = said.filter((line) => /^ +C2 .*同样的还有2处/u.test(line));
    expect(grouped).toHaveLength(1);
    // Once for the three, and once for 博士后.
    expect(stdout.match(/sheet\/code-alias/g)).toHaveLength(2);
    expect(stdout).toContain('博士后');
    const { workbooks } = await json('党员名册.csv');
    const alias = workbooks[0]?.findings.filter(({ rule }) => rule === 'sheet/code-alias');
    expect(alias?.map(({ cells }) => cells)).toEqual([['C2', 'C3', 'C4'], ['C5']]);
  });

  it('writes a table without colours where there is no terminal', async () => {
    const { stdout } = await check('in');
    expect(stdout).not.toContain('\u001B');
    expect(stdout).toMatch(/共 2 个工作簿：错误 [1-9]/);
  });

  it('writes CSV for Excel in which nothing is a formula', async () => {
    const { stdout } = await check('in', '--format', 'csv');
    expect(stdout.startsWith('\uFEFF文件,')).toBe(true);
    expect(stdout).not.toMatch(/(^|,)"?[=+\-@]/m);
    expect(stdout).toContain("'=张三");
  });

  it('writes SARIF 2.1.0', async () => {
    const { stdout } = await check('in', '--format', 'sarif');
    const log = JSON.parse(stdout);
    expect(log.version).toBe('2.1.0');
    const [{ tool, results }] = log.runs;
    const wrong = results.find(
      (one: { ruleId: string }) => one.ruleId === 'members/id-check-digit',
    );
    expect(tool.driver.rules[wrong.ruleIndex].id).toBe('members/id-check-digit');
    expect(wrong.level).toBe('error');
    const [{ physicalLocation, logicalLocations }] = wrong.locations;
    expect(physicalLocation.region).toEqual({ startLine: 2, startColumn: 2 });
    expect(decodeURI(physicalLocation.artifactLocation.uri)).toBe('甲.xlsx');
    expect(logicalLocations[0].fullyQualifiedName).toBe('党员名册!B2');
  });

  it('writes a page that loads nothing', async () => {
    const { stdout } = await check('in', '--format', 'html');
    expect(stdout).not.toMatch(/<script|src=|https?:/);
    expect(stdout).toContain('=张三');
  });
});

describe('check --out', () => {
  it('leaves nothing when it cannot write', async () => {
    writeFileSync(scratch.join('a-file'), '');
    const { status, stderr } = await scratch.run('check', 'in', '--out', 'a-file/report.txt');
    expect(status).toBe(4);
    expect(stderr).toContain('写不了');
  });

  it('leaves no other file beside its own', async () => {
    mkdirSync(scratch.join('alone'));
    await scratch.run('check', 'in', '--format', 'json', '--out', 'alone/report.json');
    expect(readdirSync(scratch.join('alone'))).toEqual(['report.json']);
    expect(existsSync(scratch.join('alone', 'report.json'))).toBe(true);
  });
});
