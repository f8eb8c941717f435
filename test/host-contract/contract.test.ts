import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/core/calendar/civil-date';
import type { Flag, HostChange, WorkbookHost } from '../../src/hosts/excel/host';
import { shownOf } from '../../src/workbook/edit/shown';
import { cellOf, type Sheet } from '../../src/workbook/model';
import { excelFixture, type HostFixture, memoryFixture, wpsFixture } from './fixtures';
import { date, sampleWorkbook } from './sample';

const HOSTS: readonly (readonly [name: string, open: () => HostFixture, merged: boolean])[] = [
  ['Excel at ExcelApi 1.9', () => excelFixture(sampleWorkbook, 9), false],
  ['Excel at ExcelApi 1.10', () => excelFixture(sampleWorkbook, 10), false],
  ['Excel at ExcelApi 1.14', () => excelFixture(sampleWorkbook, 14), true],
  ['Excel at ExcelApi 1.20', () => excelFixture(sampleWorkbook, 20), true],
  ['WPS as its types tell of it', () => wpsFixture(sampleWorkbook), true],
  ['a workbook in memory', () => memoryFixture(sampleWorkbook), true],
];

/** Holes and trailing empty cells are the same. */
const plain = (sheet: Sheet) => ({
  ...sheet,
  rows: sheet.rows.map(({ index, cells }) => ({
    index,
    cells: Object.fromEntries(Object.entries(cells).filter(([, cell]) => cell !== undefined)),
  })),
});

async function sheetNamed(host: WorkbookHost, name: string) {
  const found = (await host.readSheets()).find(({ sheet }) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found;
}

describe.each(HOSTS)('%s', (_, open, merged) => {
  it('reads every kind of cell, in all sheets, in the order of the tabs', async () => {
    const { host } = open();
    const read = await host.readSheets();
    const expected = sampleWorkbook.sheets.map((sheet) =>
      plain(merged ? sheet : { ...sheet, merged: [] }),
    );
    expect(read.map(({ sheet }) => plain(sheet))).toEqual(expected);
    expect(new Set(read.map(({ id }) => id)).size).toBe(4);
  });

  it('reads the sheets that are asked for, tells of progress, and can be cancelled', async () => {
    const { host } = open();
    const { id } = await sheetNamed(host, '隐藏');
    const progress: [number, number][] = [];
    const onProgress = (done: number, total: number) => progress.push([done, total]);
    const only = await host.readSheets({ sheetIds: [id], onProgress });
    expect(only.map(({ sheet }) => sheet.name)).toEqual(['隐藏']);
    expect(progress.at(-1)?.[0]).toBe(progress.at(-1)?.[1]);
    const cancelled = host.readSheets({ signal: AbortSignal.abort() });
    await expect(cancelled).rejects.toMatchObject({ code: 'cancelled' });
  });

  it('reads rows as the whole sheet has them', async () => {
    const { host } = open();
    const { id, sheet } = await sheetNamed(host, '党员名册');
    const rows = await host.readRows(id, 2, 3);
    expect(plain(rows).rows).toEqual(plain(sheet).rows.filter(({ index }) => index >= 2));
    expect((await host.readRows(id, 500, 2)).rows).toEqual([]);
  });

  it('fails clearly on a sheet that is gone', async () => {
    const { host } = open();
    await expect(host.readRows('no-such', 0, 1)).rejects.toMatchObject({ code: 'gone' });
    const address = { row: 0, column: 0 };
    await expect(host.select('no-such', address)).rejects.toMatchObject({ code: 'gone' });
  });

  it('marks cells, and marks others in their place', async () => {
    const { host } = open();
    const { id: sheetId } = await sheetNamed(host, '党员名册');
    const flag = (row: number, column: number): Flag => ({
      sheetId,
      address: { row, column },
      severity: 'error',
      text: '校验码不符',
    });
    const first = await host.writeFlags([flag(2, 1), flag(4, 1), flag(4, 1)]);
    expect(first.flagged).toBe(2);
    expect(first.comments + first.withoutComment).toBe(2);
    expect(first.comments).toBe(host.capabilities.comments ? 2 : 0);
    expect((await host.writeFlags([flag(2, 2)])).flagged).toBe(1);
    await host.clearFlags();
    expect((await host.writeFlags([])).flagged).toBe(0);
  });

  it('writes what is meant: long digits stay text, dates are dates, null empties', async () => {
    const { host } = open();
    const { id: sheetId } = await sheetNamed(host, '党员名册');
    const put = (
      row: number,
      column: number,
      value: string | number | null | { date: ReturnType<typeof parseIsoDate> },
    ) => ({ sheetId, address: { row, column }, value });
    await host.writeCells([
      put(6, 0, '999999199203045678'),
      put(6, 1, '=1+1'),
      put(6, 2, { date: parseIsoDate('2024-02-29') }),
      put(6, 3, { date: parseIsoDate('2024-05') }),
      put(6, 4, 12.5),
      put(2, 0, null),
      put(2, 1, { date: parseIsoDate('2020-01-02') }),
      put(2, 2, { date: parseIsoDate('1991-01-01') }),
      put(6, 5, 'TRUE'),
    ]);
    const { sheet } = await sheetNamed(host, '党员名册');
    expect(cellOf(sheet, 6, 0)).toBe('999999199203045678');
    expect(cellOf(sheet, 6, 1)).toBe('=1+1');
    expect(cellOf(sheet, 6, 2)).toEqual(date('2024-02-29'));
    expect(cellOf(sheet, 6, 3)).toMatchObject({ kind: 'date' });
    expect(cellOf(sheet, 6, 4)).toBe(12.5);
    expect(cellOf(sheet, 6, 5)).toBe('TRUE');
    expect(cellOf(sheet, 2, 0)).toBeUndefined();
    expect(cellOf(sheet, 2, 1)).toEqual(date('2020-01-02'));
    expect(cellOf(sheet, 2, 2)).toEqual(date('1991-01-01'));
  });

  it('takes the last write back, but not what was changed since', async () => {
    const { host, userTypes, settle } = open();
    const before = await sheetNamed(host, '党员名册');
    const { id: sheetId } = before;
    const rename = (row: number, value: string) => ({
      sheetId,
      address: { row, column: 0 },
      value,
    });
    expect(await host.undoLastWrite()).toBeNull();
    await host.writeCells([rename(2, '张玮'), rename(4, '王方')]);
    userTypes(sheetId, 4, 0, '王房');
    await settle();
    expect(await host.undoLastWrite()).toEqual({ undone: 1, left: 1 });
    const { sheet } = await sheetNamed(host, '党员名册');
    expect(cellOf(sheet, 2, 0)).toBe('张伟');
    expect(cellOf(sheet, 4, 0)).toBe('王房');
    expect(await host.undoLastWrite()).toBeNull();
  });

  it('writes only where the cell and its row still are what was shown', async () => {
    const { host, userTypes, settle } = open();
    const { id: sheetId, sheet } = await sheetNamed(host, '党员名册');
    const change = (row: number, value: string) => {
      const address = { row, column: 0 };
      return { sheetId, address, value, shown: shownOf(sheet, address, [1]) };
    };
    const changes = [change(2, '张玮'), change(4, '王方')];
    // The row of the second is another person's by now, under the same name.
    userTypes(sheetId, 4, 1, '999999199203045678');
    await settle();
    const report = await host.writeCells(changes);
    expect(report.written).toBe(1);
    expect(report.left).toEqual([{ change: changes[1], because: 'changed' }]);
    // The cell itself is another by now.
    expect((await host.writeCells([change(2, '张伟伟')])).left).toHaveLength(1);
    const after = await sheetNamed(host, '党员名册');
    expect(cellOf(after.sheet, 2, 0)).toBe('张玮');
    expect(cellOf(after.sheet, 4, 0)).toBe(cellOf(sheet, 4, 0));
    expect(await host.undoLastWrite()).toEqual({ undone: 1, left: 0 });
    expect(await host.undoLastWrite()).toBeNull();
  });

  it('takes back identity numbers and dates as they were', async () => {
    const { host } = open();
    const before = await sheetNamed(host, '党员名册');
    const changes = [1, 2, 3, 4, 5].map((column) => ({
      sheetId: before.id,
      address: { row: 2, column },
      value: '改',
    }));
    await host.writeCells(changes);
    await host.undoLastWrite();
    const after = await sheetNamed(host, '党员名册');
    expect(plain(after.sheet)).toEqual(plain(before.sheet));
  });

  it('tells of edits of the user, not of its own, until it is told to stop', async () => {
    const { host, userTypes, settle } = open();
    const { id: sheetId } = await sheetNamed(host, '党员名册');
    const seen: HostChange[] = [];
    const stop = await host.watch((change) => seen.push(change));
    userTypes(sheetId, 2, 0, '李强');
    await host.writeCells([{ sheetId, address: { row: 2, column: 4 }, value: 1 }]);
    await host.addSheet({ name: '检查结果', rows: [['一']] });
    await settle();
    expect(seen).toEqual([
      { sheetId, kind: 'edit', area: { top: 2, left: 0, bottom: 2, right: 0 }, remote: false },
    ]);
    await stop();
    userTypes(sheetId, 2, 0, '李刚');
    await settle();
    expect(seen).toHaveLength(1);
  });

  it('goes to a cell, and tells which cell is selected', async () => {
    const { host, settle } = open();
    const { id } = await sheetNamed(host, "组织 '生活");
    const seen: [string, number, number][] = [];
    const stop = await host.watchSelection((sheetId, { row, column }) =>
      seen.push([sheetId, row, column]),
    );
    await host.select(id, { row: 3, column: 2 });
    await settle();
    expect(seen).toEqual([[id, 3, 2]]);
    await stop();
  });

  it('adds sheets under free names, with texts that stay texts', async () => {
    const { host } = open();
    const rows = [
      [{ heading: '规则' }, { heading: '单元格' }, { heading: '日期' }],
      [
        '=危险()',
        { link: { sheet: "组织 '生活", address: { row: 3, column: 2 } }, text: 'C4' },
        { date: parseIsoDate('2026-12-31') },
      ],
      ['999999199001011234', null, 3],
    ];
    const first = await host.addSheet({ name: '检查结果', rows, columnWidths: [20, 10] });
    const second = await host.addSheet({ name: '检查结果', rows: [] });
    const read = await host.readSheets({ sheetIds: [first, second] });
    expect(read.map(({ sheet }) => sheet.name)).toEqual(['检查结果', '检查结果 (2)']);
    expect(plain((read[0] as (typeof read)[number]).sheet).rows).toEqual([
      { index: 0, cells: { 0: '规则', 1: '单元格', 2: '日期' } },
      { index: 1, cells: { 0: '=危险()', 1: 'C4', 2: date('2026-12-31') } },
      { index: 2, cells: { 0: '999999199001011234', 2: 3 } },
    ]);
  });

  it('removes a sheet that it added, unless something else stands there', async () => {
    const { host, userTypes } = open();
    const added = { name: '核实说明', rows: [[{ heading: '规则' }, { heading: '理由' }]] };
    const used = await host.addSheet(added);
    userTypes(used, 1, 1, '已核对');
    expect(await host.removeSheet(used, added)).toBe(false);

    const sheetId = await host.addSheet(added);
    await host.writeCells([{ sheetId, address: { row: 1, column: 0 }, value: 'members/phone' }]);
    expect(await host.removeSheet(sheetId, added)).toBe(false);
    await host.undoLastWrite();
    expect(await host.removeSheet(sheetId, added)).toBe(true);
    const left = (await host.readSheets()).map(({ sheet }) => sheet.name);
    expect(left.filter((name) => name.startsWith('核实说明'))).toEqual(['核实说明']);
    await expect(host.removeSheet(sheetId, added)).rejects.toMatchObject({ code: 'gone' });
    expect((await host.writeFlags([])).flagged).toBe(0);
  });

  it('keeps small texts', async () => {
    const { host } = open();
    expect(await host.readSetting('packs')).toBeNull();
    await host.writeSetting('packs', '["national"]');
    expect(await host.readSetting('packs')).toBe('["national"]');
  });
});
