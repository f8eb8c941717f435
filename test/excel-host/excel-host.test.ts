/// <reference types="office-js" />
import { describe, expect, it } from 'vitest';
import { SimulatedExcel } from './bridge';
import { openSaved, saveWorkbook } from './file';
import { startIn } from './office-node';
import { COLLEAGUE, SimulatedWorkbook } from './workbook';

function open(level = 20) {
  const workbook = new SimulatedWorkbook();
  const sheet = workbook.addSheet('党员名册');
  workbook.edit(sheet, 0, 0, [
    ['姓名', '党费'],
    ['张伟', 85.5],
  ]);
  return { workbook, sheet, excel: startIn(new SimulatedExcel(workbook, level)) };
}

const settled = () => new Promise((resolve) => setTimeout(resolve, 5));

describe("the simulated Excel behind Microsoft's Office.js", () => {
  it('answers reads in one round trip', async () => {
    const { excel } = open();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('党员名册').getUsedRangeOrNullObject(true);
      range.load('values,address');
      await context.sync();
      expect(range.values).toEqual([
        ['姓名', '党费'],
        ['张伟', 85.5],
      ]);
      expect(range.address).toBe('党员名册!A1:B2');
      expect(excel.roundTrips).toHaveLength(1);
    });
  });

  it('lets a read before load and sync fail, as Excel does', async () => {
    open();
    const read = Excel.run(async (context) => context.workbook.worksheets.getItem('x').name);
    await expect(read).rejects.toMatchObject({ code: 'PropertyNotLoaded' });
  });

  it('tells null objects and missing items apart', async () => {
    const { workbook } = open();
    workbook.addSheet('空表');
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('空表').getUsedRangeOrNullObject(true);
      range.load('values');
      await context.sync();
      expect(range.isNullObject).toBe(true);
      context.workbook.worksheets.getItem('没有').load('name');
      await expect(context.sync()).rejects.toMatchObject({ code: 'ItemNotFound' });
    });
  });

  it('refuses members beyond its requirement set, though the library would send them', async () => {
    open(9);
    const comments = Excel.run(async (context) => {
      context.workbook.comments.load('items/content');
      await context.sync();
    });
    await expect(comments).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  it('refuses messages over 5 MB in either direction, and answers null beyond 5,000,000 cells', async () => {
    const { workbook, sheet } = open();
    workbook.put(sheet, 2, 0, '长'.repeat(1_800_000));
    await Excel.run(async (context) => {
      const one = context.workbook.worksheets.getItem('党员名册');
      one.getRange('A3').load('values');
      await expect(context.sync()).rejects.toMatchObject({
        code: 'ResponsePayloadSizeLimitExceeded',
      });
      one.getRange('A1').values = [['长'.repeat(1_800_000)]];
      await expect(context.sync()).rejects.toMatchObject({
        code: 'RequestPayloadSizeLimitExceeded',
      });
      const all = one.getRange('B:F');
      all.load('values');
      await context.sync();
      expect(all.values).toBeNull();
    });
  });

  it('takes values as Excel does: long digits lose their end unless they are text', async () => {
    const { sheet } = open();
    await Excel.run(async (context) => {
      const one = context.workbook.worksheets.getItem('党员名册');
      one.getRange('A5').values = [['999999199001011234']];
      one.getRange('A6').values = [["'999999199001011234"]];
      one.getRange('A7').values = [['2024-05-06']];
      await context.sync();
    });
    expect(sheet.cell(4, 0)?.value).toBe(999999199001011000);
    expect(sheet.cell(5, 0)?.value).toBe('999999199001011234');
    expect(sheet.cell(6, 0)).toEqual({ value: 45_418, numberFormat: 'yyyy/m/d' });
  });

  it('reports edits of the user and of a colleague to handlers, and none when events are off', async () => {
    const { workbook, sheet } = open();
    const seen: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.onChanged.add(async ({ address, source, changeType }) => {
        seen.push(`${address} ${source} ${changeType}`);
      });
      await context.sync();
      workbook.edit(sheet, 1, 0, [['李伟']]);
      workbook.edit(sheet, 1, 1, [[90]], COLLEAGUE);
      workbook.insertRows(sheet, 1, 2);
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem('党员名册').getRange('A9').values = [['王']];
      await context.sync();
      await settled();
    });
    expect(seen).toEqual([
      'A2 Local RangeEdited',
      'B2 Remote RangeEdited',
      '2:3 Local RowInserted',
    ]);
  });

  it('fails every batch in cell-edit mode and denies writes to what is protected', async () => {
    const { excel, sheet } = open();
    const write = () =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem('党员名册').getRange('A1').values = [['x']];
        await context.sync();
      });
    excel.cellEditMode = true;
    await expect(write()).rejects.toMatchObject({ code: 'InvalidOperationInCellEditMode' });
    excel.cellEditMode = false;
    sheet.protected = true;
    await expect(write()).rejects.toMatchObject({ code: 'AccessDenied' });
    sheet.protected = false;
    await write();
    expect(sheet.cell(0, 0)?.value).toBe('x');
  });

  it('takes one batch back in one step', async () => {
    const { workbook, sheet } = open();
    await Excel.run(async (context) => {
      const one = context.workbook.worksheets.getItem('党员名册');
      one.getRange('A1').values = [['甲']];
      one.getRange('B1:B2').values = [['乙'], [1]];
      await context.sync();
    });
    workbook.undo();
    expect(sheet.cell(0, 0)?.value).toBe('姓名');
    expect(sheet.cell(1, 1)?.value).toBe(85.5);
  });

  it('moves conditional formats with their rows, and gives them new ids after reopening', async () => {
    const { workbook, sheet } = open();
    const add = async () =>
      Excel.run(async (context) => {
        const one = context.workbook.worksheets.getItem('党员名册');
        const format = one.getRanges('A2,B2').conditionalFormats.add('Custom');
        format.custom.rule.formula = '=TRUE';
        format.custom.format.fill.color = '#FFC7CE';
        format.load('id');
        await context.sync();
        return format.id;
      });
    const id = await add();
    workbook.insertRows(sheet, 0, 3);
    expect(sheet.conditionalFormats[0]?.areas[0]?.top).toBe(4);
    const reopened = openSaved(saveWorkbook(workbook)).sheet('党员名册');
    expect(reopened.conditionalFormats[0]).toMatchObject({ formula: '=TRUE', fill: '#FFC7CE' });
    expect(reopened.conditionalFormats[0]?.id).not.toBe(id);
  });
});
