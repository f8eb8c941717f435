import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/core/calendar/civil-date';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import { type HostChange, HostError } from '../../src/hosts/excel/host';
import { retryWhileEditing } from '../../src/hosts/excel/retry';
import { cellOf } from '../../src/workbook/model';
import { stableWorkbook } from '../../src/workbook/write/stable-workbook';
import { SimulatedExcel } from '../excel-host/bridge';
import { fromWorkbook } from '../excel-host/from-workbook';
import { startIn } from '../excel-host/office-node';
import { COLLEAGUE } from '../excel-host/workbook';
import { excelFixture, settle } from './fixtures';
import { date, sampleWorkbook } from './sample';

describe('Excel as a host', () => {
  it('refuses politely what is older than ExcelApi 1.9', () => {
    startIn(new SimulatedExcel(fromWorkbook(sampleWorkbook), 7));
    expect(() => ExcelHost.open()).toThrow(new HostError('not-supported', 'ExcelApi 1.9'));
  });

  it('says of a hidden sheet that it is hidden', async () => {
    const { excel, host } = excelFixture(sampleWorkbook, 20);
    const go = host.select(excel.workbook.sheet('隐藏').id, { row: 0, column: 0 });
    await expect(go).rejects.toMatchObject({ code: 'hidden' });
  });

  it('says of a cell that a filter hides that it is out of sight, and reads and writes it all the same', async () => {
    const { excel, host } = excelFixture(sampleWorkbook, 20);
    const sheet = excel.workbook.sheet('党员名册');
    const before = await host.readSheets({ sheetIds: [sheet.id] });
    sheet.hiddenRows.add(3);
    expect(await host.readSheets({ sheetIds: [sheet.id] })).toEqual(before);
    const away = { code: 'out-of-sight' };
    await expect(host.select(sheet.id, { row: 3, column: 1 })).rejects.toMatchObject(away);
    expect(excel.workbook.selection).toMatchObject({ area: { top: 3, left: 1 } });
    await host.select(sheet.id, { row: 2, column: 1 });
    excel.workbook.insertRows(sheet, 1, 1);
    await expect(host.select(sheet.id, { row: 4, column: 1 })).rejects.toMatchObject(away);
    await host.select(sheet.id, { row: 3, column: 1 });
    const change = { sheetId: sheet.id, address: { row: 4, column: 1 }, value: '改过' };
    expect(await host.writeCells([change])).toEqual({ written: 1, left: [] });
    expect(sheet.cell(4, 1)?.value).toBe('改过');
    sheet.hiddenColumns.add(1);
    await expect(host.select(sheet.id, { row: 2, column: 1 })).rejects.toMatchObject(away);
  });

  it('says which requirement sets it goes by', () => {
    const at = (level: number) => excelFixture(sampleWorkbook, level).host.capabilities;
    expect(at(9)).toMatchObject({ comments: false, insertWorkbook: false, undoGroups: false });
    expect(at(10)).toMatchObject({ comments: true, insertWorkbook: false });
    expect(at(13)).toMatchObject({ comments: true, insertWorkbook: true, undoGroups: false });
    expect(at(20)).toMatchObject({ undoGroups: true });
  });

  it('reads and writes dates of a workbook that counts from 1904', async () => {
    const excel = startIn(new SimulatedExcel(fromWorkbook(sampleWorkbook, { is1904: true })));
    const host = ExcelHost.open();
    const [first] = await host.readSheets();
    expect(first && cellOf(first.sheet, 2, 2)).toEqual(date('1990-01-01'));
    expect(first?.sheet.is1904).toBe(true);
    const change = { address: { row: 2, column: 2 }, value: { date: parseIsoDate('2024-02-29') } };
    await host.writeCells([{ sheetId: first?.id ?? '', ...change }]);
    const rows = await host.readRows(first?.id ?? '', 2, 1);
    expect(cellOf(rows, 2, 2)).toEqual(date('2024-02-29'));
    expect(excel.workbook.sheet('党员名册').cell(2, 2)?.value).toBe(43_889);
  });

  it('reads a sheet with more merged areas than Excel tells of', async () => {
    const { excel, host } = excelFixture(sampleWorkbook, 20);
    const sheet = excel.workbook.sheet("组织 '生活");
    sheet.merged = Array.from({ length: 513 }, (_, n) => ({
      top: n,
      bottom: n,
      left: 5,
      right: 6,
    }));
    const read = await host.readSheets();
    expect(read.map(({ sheet: { merged } }) => merged.length)).toEqual([1, 0, 0, 0]);
    expect(read.map(({ sheet: { rows } }) => rows.length)).toEqual([4, 2, 1, 0]);
  });

  it('fails in cell-edit mode, changes nothing, and goes on when the user is done', async () => {
    const { excel, host } = excelFixture(sampleWorkbook, 20);
    const [sheet] = await host.readSheets();
    const change = { sheetId: sheet?.id ?? '', address: { row: 2, column: 0 }, value: '李伟' };
    excel.cellEditMode = true;
    await expect(host.readSheets()).rejects.toMatchObject({ code: 'cell-edit-mode' });
    await expect(host.writeCells([change])).rejects.toMatchObject({ code: 'cell-edit-mode' });
    expect(excel.workbook.sheet('党员名册').cell(2, 0)?.value).toBe('张伟');
    const waited: number[] = [];
    await retryWhileEditing(() => host.writeCells([change]), {
      wait: async (attempt) => {
        waited.push(attempt);
        if (attempt === 3) excel.cellEditMode = false;
      },
    });
    expect(waited).toEqual([1, 2, 3]);
    expect(excel.workbook.sheet('党员名册').cell(2, 0)?.value).toBe('李伟');
    excel.cellEditMode = true;
    const never = retryWhileEditing(() => host.readSheets(), { wait: async () => {}, attempts: 2 });
    await expect(never).rejects.toMatchObject({ code: 'cell-edit-mode' });
  });

  it('writes many cells as one step of undo', async () => {
    const { excel, host } = excelFixture(sampleWorkbook, 20);
    const [sheet] = await host.readSheets();
    const rename = (row: number) => ({
      sheetId: sheet?.id ?? '',
      address: { row, column: 0 },
      value: `第${row}人`,
    });
    const steps = excel.workbook.undoStack.length;
    await host.writeCells([rename(2), rename(4), rename(9)]);
    expect(excel.workbook.undoStack.length).toBe(steps + 1);
    excel.workbook.undo();
    expect(excel.workbook.sheet('党员名册').cell(2, 0)?.value).toBe('张伟');
  });

  it('keeps number formats of cells but where a date needs one', async () => {
    const { excel, host } = excelFixture(sampleWorkbook, 20);
    const [sheet] = await host.readSheets();
    const put = (column: number) => ({
      sheetId: sheet?.id ?? '',
      address: { row: 4, column },
      value: { date: parseIsoDate('2011-11-11') },
    });
    await host.writeCells([put(1), put(2)]);
    const cells = excel.workbook.sheet('党员名册');
    expect(cells.cell(4, 1)).toMatchObject({ numberFormat: 'yyyy-mm-dd', value: 40_858 });
    // yyyy年m月 shows the date, but not its day.
    expect(cells.cell(4, 2)).toMatchObject({ numberFormat: 'yyyy-mm-dd' });
    await host.undoLastWrite();
    expect(cells.cell(4, 1)).toMatchObject({ numberFormat: '@', value: '99999919881231002X' });
    expect(cells.cell(4, 2)?.numberFormat).toBe('yyyy"年"m"月"');
  });

  it('tells a colleague from the user, sheets from cells, and sorting from editing', async () => {
    const { excel, host } = excelFixture(sampleWorkbook, 20);
    const { workbook } = excel;
    const sheet = workbook.sheet('党员名册');
    const seen: Pick<HostChange, 'kind' | 'remote'>[] = [];
    const stop = await host.watch(({ kind, remote }) => seen.push({ kind, remote }));
    workbook.edit(sheet, 2, 0, [['甲'], ['乙']], COLLEAGUE);
    workbook.sortRows(sheet, 2, 4, 0);
    workbook.rename(workbook.sheet('空表'), '备用');
    workbook.deleteSheet(workbook.sheet('备用'));
    await settle();
    expect(seen).toEqual([
      { kind: 'edit', remote: true },
      { kind: 'structure', remote: false },
      { kind: 'sheets', remote: false },
      { kind: 'sheets', remote: false },
    ]);
    await stop();
  });

  it('hears of the user again after a write of its own has failed', async () => {
    const { excel, host } = excelFixture(sampleWorkbook, 20);
    const sheet = excel.workbook.sheet('党员名册');
    const seen: HostChange[] = [];
    const stop = await host.watch((change) => seen.push(change));
    sheet.protected = true;
    const change = { sheetId: sheet.id, address: { row: 2, column: 0 }, value: '李' };
    expect((await host.writeCells([change])).left).toMatchObject([{ because: 'protected' }]);
    sheet.protected = false;
    excel.workbook.edit(sheet, 2, 0, [['赵']]);
    await settle();
    expect(seen).toHaveLength(1);
    await stop();
  });

  it.each([9, 13])('inserts the sheets of a workbook at ExcelApi 1.%i', async (level) => {
    const { default: ExcelJs } = await import('exceljs');
    const book = new ExcelJs.Workbook();
    book.addWorksheet('党员名册').addRow(['姓名', new Date(Date.UTC(2024, 4, 6))]);
    book
      .getWorksheet('党员名册')
      ?.getColumn(2)
      .eachCell((cell) => {
        cell.numFmt = 'yyyy-mm-dd';
      });
    book.addWorksheet('说明').addRow(['填表说明']);
    const bytes = await stableWorkbook(book);
    const { host } = excelFixture(sampleWorkbook, level);
    await host.insertWorkbook(Buffer.from(bytes).toString('base64'), ['党员名册']);
    const sheets = await host.readSheets();
    expect(sheets.map(({ sheet }) => sheet.name).slice(4)).toEqual(['党员名册 (2)']);
    const added = sheets.at(-1)?.sheet;
    expect(added && [cellOf(added, 0, 0), cellOf(added, 0, 1)]).toEqual([
      '姓名',
      date('2024-05-06'),
    ]);
  });
});
