import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { COVER_SHEET, EXAMPLE_MARK } from '../../core/templates/blank-names';
import { readLedger } from '../../ledger/read';
import type { TableId } from '../../ledger/records.generated';
import { templates } from '../../rules/testing';
import { portableInflate } from '../../workbook/inflate';
import { cellRef } from '../../workbook/model';
import { readWorkbook } from '../../workbook/read/read';
import { askedSheets, isRequired } from './asked';
import { makeBlankWorkbook } from './blank-workbook';
import { promptOf, validationOf } from './validation';

let bytes: Uint8Array;
let workbook: ExcelJS.Workbook;

beforeAll(async () => {
  bytes = await makeBlankWorkbook(templates);
  workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes.slice().buffer);
});

const texts = (name: string, row: number): string[] => {
  const cells: string[] = [];
  workbook
    .getWorksheet(name)
    ?.getRow(row)
    .eachCell((cell) => cells.push(cell.text));
  return cells;
};

const asked = askedSheets(templates, false);
const everything = askedSheets(templates, true);

describe('the blank workbook', () => {
  it('has a cover and the sheets that every branch keeps, twelve at most', () => {
    const names = workbook.worksheets.map(({ name }) => name);
    expect(names).toEqual([COVER_SHEET, ...asked.map(({ template }) => template.name)]);
    expect(names).toHaveLength(12);
  });

  it('asks for 45 columns at most', () => {
    const required = asked.flatMap(({ columns }) => columns.filter(isRequired));
    expect(required).toHaveLength(40);
  });

  it('has all the other sheets when they are asked for', async () => {
    const whole = new ExcelJS.Workbook();
    await whole.xlsx.load((await makeBlankWorkbook(templates, { all: true })).slice().buffer);
    expect(whole.worksheets.map(({ name }) => name)).toEqual([
      COVER_SHEET,
      ...templates.sheets.map(({ name }) => name),
    ]);
  });

  it('leaves out what no rule and no table reads', () => {
    const headers = everything.flatMap(({ columns }) => columns.map(({ header }) => header));
    const unread = ['学位', '户籍所在地', '现居住地', '填报人', '记录人', '授予单位'];
    expect(headers.filter((header) => unread.includes(header))).toEqual([]);
  });

  it('is the same on any day and in any time zone', async () => {
    const zone = process.env.TZ;
    try {
      for (const other of ['Asia/Shanghai', 'America/New_York', 'Pacific/Apia']) {
        process.env.TZ = other;
        expect(new Date(0).getTimezoneOffset(), 'the zone is set').not.toBe(0);
        const again = await makeBlankWorkbook(templates);
        expect(Buffer.compare(again, bytes), other).toBe(0);
      }
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  const tables = asked.filter(({ shape }) => shape !== 'form');
  it.each(tables.map((one) => [one.template.name, one] as const))('%s', (name, { columns }) => {
    expect(texts(name, 1)).toEqual(columns.map(({ header }) => header));
    expect(texts(name, 2).some((text) => text.startsWith(`${EXAMPLE_MARK}：`))).toBe(true);
    const sheet = workbook.getWorksheet(name);
    columns.forEach((column, index) => {
      const cell = sheet?.getRow(2).getCell(index + 1);
      if (column.type === 'date') expect(cell?.numFmt, column.header).toBe('yyyy-mm-dd');
      if (column.mask) expect(cell?.numFmt, column.header).toBe('@');
    });
  });

  it('asks for the facts of the branch in a form, and leaves the answers empty', () => {
    const columns = asked.find(({ template }) => template.id === 'branch')?.columns ?? [];
    const sheet = workbook.getWorksheet('支部信息');
    columns.forEach(({ header }, index) => {
      expect(sheet?.getCell(index + 2, 1).text).toBe(header);
      expect(sheet?.getCell(index + 2, 2).value).toBeNull();
    });
  });

  it('is read as empty: every sheet and column known, no example and no note taken for data', async () => {
    const cells = await readWorkbook(bytes, 'blank.xlsx', { inflate: portableInflate });
    const ledger = readLedger(cells, templates, { file: 'blank.xlsx' });
    expect(ledger.unknownSheets).toEqual([]);
    expect(ledger.notes).toEqual([]);
    expect(ledger.sheets.map(({ template }) => template)).toEqual(
      asked.map(({ template }) => template),
    );
    for (const { template, columns, unknown } of ledger.sheets) {
      const own = asked.find((one) => one.template === template);
      // Twelve months across are 年月 and 实交 once.
      const twice = own?.shape === 'wide' ? 10 : 0;
      expect(Object.keys(columns).length, template.name).toBe((own?.columns.length ?? 0) - twice);
      expect(unknown, template.name).toEqual([]);
      const { records } = ledger[template.id as TableId];
      if (template.id !== 'branch') expect(records, template.name).toEqual([]);
    }
    const branch = ledger.branch.records[0];
    for (const { key } of templates.sheets[0]?.columns ?? []) {
      expect(branch?.[key as keyof typeof branch] ?? null, key).toBeNull();
    }
  });

  it('is read when filled: the form, real dates, months as text', async () => {
    const filled = new ExcelJS.Workbook();
    await filled.xlsx.load(bytes.slice().buffer);
    const write = (sheet: string, cell: string, value: ExcelJS.CellValue) => {
      const target = filled.getWorksheet(sheet)?.getCell(cell);
      if (!target) throw new Error(`no ${sheet}!${cell}`);
      target.value = value;
    };
    const columns = asked[0]?.columns ?? [];
    const row = (key: string) => columns.findIndex((column) => column.key === key) + 2;
    write('支部信息', `B${row('name')}`, '第一党支部');
    write('支部信息', `B${row('kind')}`, '支部');
    write('支部信息', `B${row('electedOn')}`, new Date(Date.UTC(2024, 4, 20)));
    write('支部信息', `B${row('year')}`, 2026);
    write('党员名册', 'A3', '张三');
    write('党员名册', 'E3', new Date(Date.UTC(1985, 2, 12)));
    const joined = asked[2]?.columns.findIndex(({ key }) => key === 'joinedOn') ?? -1;
    write('党员名册', cellRef(2, joined), '2005-07');
    const dues = asked.find(({ template }) => template.id === 'dues')?.columns ?? [];
    const due = (key: string) =>
      cellRef(
        2,
        dues.findIndex((column) => column.key === key),
      );
    write('党费收缴', due('name'), '张三');
    write('党费收缴', due('category'), '在职');
    write('党费收缴', due('due'), 50);
    write('党费收缴', due('month1'), 50);
    write('党费收缴', due('month3'), 40);
    const saved = new Uint8Array(await filled.xlsx.writeBuffer());
    const cells = await readWorkbook(saved, 'filled.xlsx', { inflate: portableInflate });
    const ledger = readLedger(cells, templates, { file: 'filled.xlsx' });
    expect(ledger.year).toBe(2026);
    expect(ledger.branch.records[0]).toMatchObject({
      name: '第一党支部',
      kind: 'branch',
      electedOn: 20240520,
    });
    expect(ledger.members.records).toHaveLength(1);
    expect(ledger.members.records[0]).toMatchObject({
      name: '张三',
      birthDate: 19850312,
      joinedOn: 20050700,
    });
    expect(ledger.dues.records.map(({ month, due: owed, paid }) => [month, owed, paid])).toEqual([
      [20260100, 5000, 5000],
      [20260200, 5000, 0],
      [20260300, 5000, 4000],
    ]);
  });

  it('keeps within what Excel takes: 255 characters a prompt and a list (quoted), 32 a title', () => {
    for (const column of everything.flatMap(({ columns }) => columns)) {
      const {
        prompt = '',
        promptTitle = '',
        error = '',
        errorTitle = '',
        formulae = [],
      } = validationOf(column, 'A2', templates);
      expect(promptOf(column)).toBe(prompt);
      for (const text of [prompt, error, ...formulae.map(String)]) {
        expect(text.length, column.header).toBeLessThanOrEqual(257);
      }
      for (const title of [promptTitle, errorTitle]) expect(title.length).toBeLessThanOrEqual(32);
    }
  });

  it('offers every ethnic group', () => {
    const column = templates.sheets
      .find(({ id }) => id === 'members')
      ?.columns.find(({ key }) => key === 'ethnicity');
    if (!column) throw new Error('no such column');
    const items = templates.codes.get('ethnic-groups')?.items ?? [];
    expect(validationOf(column, 'D2', templates).formulae).toEqual([
      `"${items.map(({ name }) => name).join(',')}"`,
    ]);
  });

  it('refuses a number that is no date, such as 2005.07 or 200507', () => {
    const xml = new TextDecoder().decode(unzipSync(bytes)['xl/worksheets/sheet4.xml']);
    expect(xml).toContain('OR(ISTEXT(E2),AND(E2&gt;=3654,E2&lt;=73050))');
    expect(xml).toContain('sqref="E2:E2001"');
  });
});
