import { describe, expect, it } from 'vitest';
import { shownOf } from '../../src/workbook/edit/shown';
import { cellOf } from '../../src/workbook/model';
import { excelFixture } from './fixtures';
import { sampleWorkbook } from './sample';

async function opened(level = 20) {
  const { excel, host } = excelFixture(sampleWorkbook, level);
  const { workbook } = excel;
  const sheet = workbook.sheet('党员名册');
  const put = (row: number, column: number, value: string) => ({
    sheetId: sheet.id,
    address: { row, column },
    value,
  });
  const column = (at: number, rows: readonly number[]) =>
    rows.map((row) => sheet.cell(row, at)?.value ?? '');
  return { host, workbook, sheet, put, column };
}

const LIST = { top: 1, left: 0, bottom: 8, right: 0 };
const ROWS = [2, 3, 4, 5, 6];

describe('lists that are filtered in Excel', () => {
  const filtered = async () => {
    const all = await opened();
    const { workbook, sheet } = all;
    workbook.edit(sheet, 2, 0, [['甲'], ['乙'], ['丙'], ['丁'], ['戊']]);
    workbook.edit(sheet, 2, 8, [['是'], ['否'], ['是'], ['否'], ['是']]);
    workbook.filter(sheet, LIST, 8, '是');
    return all;
  };

  it('get each value in its own row, and have them taken back, whatever is hidden', async () => {
    const { host, put, column } = await filtered();
    const report = await host.writeCells(ROWS.map((row) => put(row, 0, `第${row}人`)));
    expect(report).toEqual({ written: 5, left: [] });
    expect(column(0, ROWS)).toEqual(['第2人', '第3人', '第4人', '第5人', '第6人']);
    expect(await host.undoLastWrite()).toEqual({ undone: 5, left: 0 });
    expect(column(0, ROWS)).toEqual(['甲', '乙', '丙', '丁', '戊']);
  });

  it('get them in hidden columns, too, and only where the row is what was shown', async () => {
    const { host, sheet, put, column } = await filtered();
    const [read] = await host.readSheets({ sheetIds: [sheet.id] });
    if (!read) throw new Error('no sheet');
    sheet.hiddenColumns.add(0);
    const shown = (row: number) => shownOf(read.sheet, { row, column: 0 }, [8]);
    const changes = ROWS.map((row) => ({ ...put(row, 0, `第${row}人`), shown: shown(row) }));
    Object.assign(sheet.ensure(3, 8), { value: '是' });
    const { written, left } = await host.writeCells(changes);
    expect([written, left.map(({ because }) => because)]).toEqual([4, ['changed']]);
    expect(column(0, ROWS)).toEqual(['第2人', '乙', '第4人', '第5人', '第6人']);
  });
});

describe('merged cells in Excel', () => {
  it('are written in their first cell, and nowhere else', async () => {
    const { host, workbook, sheet, put, column } = await opened();
    workbook.merge(sheet, { top: 2, left: 0, bottom: 4, right: 0 });
    const changes = [put(2, 0, '张玮'), put(3, 0, '王方'), put(4, 0, '李强')];
    const { written, left } = await host.writeCells(changes);
    expect(written).toBe(1);
    expect(left).toEqual(changes.slice(1).map((change) => ({ change, because: 'merged' })));
    expect(column(0, [2, 3, 4])).toEqual(['张玮', '', '']);
    expect(await host.undoLastWrite()).toEqual({ undone: 1, left: 0 });
  });

  it('are written beside, where there are more of them than Excel tells of', async () => {
    const { host, sheet, put } = await opened();
    sheet.merged = Array.from({ length: 513 }, (_, n) => ({
      top: n + 10,
      bottom: n + 10,
      left: 5,
      right: 6,
    }));
    expect(await host.writeCells([put(2, 0, '张玮')])).toEqual({ written: 1, left: [] });
  });

  it('are selected whole, and known by their first cell', async () => {
    const { host, workbook, sheet } = await opened();
    const area = { top: 2, left: 0, bottom: 4, right: 1 };
    workbook.merge(sheet, area);
    const seen: object[] = [];
    await host.watchSelection((_, address) => seen.push(address));
    await host.select(sheet.id, { row: 3, column: 1 });
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(workbook.selection?.area).toEqual(area);
    expect(seen).toEqual([{ row: 2, column: 0 }]);
  });
});

describe('tables in Excel', () => {
  const withTable = async () => {
    const all = await opened();
    const { workbook, sheet } = all;
    const table = workbook.addTable(sheet, '名册', { top: 1, left: 0, bottom: 4, right: 6 });
    workbook.edit(sheet, 8, 0, [['=COUNTA(名册[姓名])']]);
    return { ...all, table, formula: () => sheet.cell(8, 0)?.formula };
  };

  it('have their column renamed along with its header, and back', async () => {
    const { host, put, column, table, formula } = await withTable();
    expect((await host.writeCells([put(1, 0, '党员姓名')])).written).toBe(1);
    expect([table.columns[0], column(0, [1])[0], formula()]).toEqual([
      '党员姓名',
      '党员姓名',
      '=COUNTA(名册[党员姓名])',
    ]);
    expect(await host.undoLastWrite()).toEqual({ undone: 1, left: 0 });
    expect([table.columns[0], column(0, [1])[0], formula()]).toEqual([
      '姓名',
      '姓名',
      '=COUNTA(名册[姓名])',
    ]);
  });

  it('keep a header where another column bears the name, and it is said', async () => {
    const { host, put, column, table, formula } = await withTable();
    const change = put(1, 0, '备注');
    const report = await host.writeCells([change, put(2, 0, '张玮')]);
    expect(report).toEqual({ written: 1, left: [{ change, because: 'refused' }] });
    expect([table.columns[0], column(0, [1, 2]), formula()]).toEqual([
      '姓名',
      ['姓名', '张玮'],
      '=COUNTA(名册[姓名])',
    ]);
    await host.undoLastWrite();
    expect(column(0, [1, 2])).toEqual(['姓名', '张伟']);
  });

  it('grow by what is typed below them, and with rows put into them', async () => {
    const { workbook, sheet, table } = await withTable();
    workbook.edit(sheet, 5, 0, [['李强', '无']]);
    expect(table.area.bottom).toBe(5);
    workbook.insertRows(sheet, 3, 2);
    expect(sheet.tables[0]?.area).toEqual({ top: 1, left: 0, bottom: 7, right: 6 });
    expect(() => workbook.merge(sheet, { top: 2, left: 0, bottom: 3, right: 0 })).toThrow();
  });

  it('are read with their headers as any cells are', async () => {
    const { host, sheet } = await withTable();
    const [read] = await host.readSheets({ sheetIds: [sheet.id] });
    expect(read && cellOf(read.sheet, 1, 0)).toBe('姓名');
  });
});

describe('a jump in Excel', () => {
  it.each([
    ['nothing frozen', 0, 0],
    ['headers frozen', 2, 1],
  ])('brings a cell into view with %s', async (_, rows, columns) => {
    const { host, sheet } = await opened();
    sheet.panes.freeze(rows, columns);
    for (const [row, column] of [
      [300, 25],
      [2, 1],
      [0, 0],
      [7, 9],
    ] as const) {
      await host.select(sheet.id, { row, column });
      expect(sheet.panes.shows(sheet, row, column), `${row}:${column}`).toBe(true);
    }
  });

  it('says that frozen panes hide a cell: scrolled away before, or without room beside them', async () => {
    const { host, sheet } = await opened();
    const away = { code: 'frozen-away' };
    const hidden = async (row: number, column: number) => {
      await expect(host.select(sheet.id, { row, column })).rejects.toMatchObject(away);
      expect(sheet.panes.shows(sheet, row, column)).toBe(false);
    };
    sheet.panes.scrollTo(30, 0);
    sheet.panes.freeze(2, 0);
    await hidden(1, 0);
    await host.select(sheet.id, { row: 40, column: 1 });
    sheet.panes.freeze(0, 0);
    sheet.panes.scrollTo(0, 0);
    sheet.panes.freeze(30, 0);
    await hidden(40, 0);
  });
});
