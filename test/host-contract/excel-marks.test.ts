import { describe, expect, it } from 'vitest';
import { isMarkComment, isMarkFormula } from '../../src/documents/marked-copy/marks';
import { ExcelHost } from '../../src/hosts/excel/excel-host';
import type { Flag } from '../../src/hosts/excel/host';
import { SimulatedExcel } from '../excel-host/bridge';
import { openSaved, saveWorkbook, withoutMarks } from '../excel-host/file';
import { startIn } from '../excel-host/office-node';
import type { SimulatedConditionalFormat } from '../excel-host/sheet';
import { noteKey, type SimulatedWorkbook } from '../excel-host/workbook';
import { excelFixture } from './fixtures';
import { sampleWorkbook } from './sample';

const isMark = (text: string) => isMarkFormula(text) || isMarkComment(text);

/** A workbook with formats, conditional formats and comments of the user's. */
function openUsersWorkbook(level = 20) {
  const fixture = excelFixture(sampleWorkbook, level);
  const { workbook } = fixture.excel;
  const sheet = workbook.sheet('党员名册');
  const users = (id: string, formula: string, type = 'Custom'): SimulatedConditionalFormat => ({
    id,
    type,
    formula,
    areas: [{ top: 1, left: 0, bottom: 10, right: 6 }],
    fill: '#00FF00',
    color: null,
    bold: null,
    italic: null,
    underline: null,
    extra: 'stopIfTrue',
  });
  sheet.conditionalFormats.push(users('u1', '=$A2="张伟"'), users('u2', '50', 'CellValue'));
  Object.assign(sheet.ensure(2, 1), { fill: '#FFFF00', bold: true });
  workbook.comment(sheet, 2, 1, '请核对身份证').replies.push({ author: '张伟', content: '已核对' });
  return { ...fixture, workbook, sheet, before: withoutMarks(workbook, isMark) };
}

const flagsOn = (sheetId: string, cells: readonly (readonly [number, number])[]): Flag[] =>
  cells.map(([row, column]) => ({
    sheetId,
    address: { row, column },
    severity: 'error',
    text: `第 ${row + 1} 行有误`,
  }));

/** Saves, closes, and opens the file in a new Excel, where the add-in starts anew. */
function reopen(workbook: SimulatedWorkbook, level: number) {
  const opened = openSaved(saveWorkbook(workbook));
  const excel = startIn(new SimulatedExcel(opened, level));
  return { opened, excel, host: ExcelHost.open() };
}

describe.each([9, 10, 14, 20])('marks in Excel at ExcelApi 1.%i', (level) => {
  it('are written, cleared, written again, saved, reopened and cleared, and all else is as it was', async () => {
    const { host, workbook, sheet, before } = openUsersWorkbook(level);
    const flags = flagsOn(sheet.id, [
      [2, 0],
      [2, 1],
      [4, 1],
    ]);
    await host.writeFlags(flags);
    expect(sheet.conditionalFormats.filter(({ formula }) => isMark(formula))).toHaveLength(1);
    expect(withoutMarks(workbook, isMark)).toEqual(before);
    await host.clearFlags();
    expect(withoutMarks(workbook, () => false)).toEqual(before);

    await host.writeFlags(flags);
    const { opened, host: again } = reopen(workbook, level);
    expect(withoutMarks(opened, isMark)).toEqual(before);
    expect(withoutMarks(opened, () => false)).not.toEqual(before);
    await again.writeFlags(flagsOn(sheet.id, [[4, 0]]));
    const marks = opened.sheet('党员名册').conditionalFormats.filter((one) => isMark(one.formula));
    expect(marks.map(({ areas }) => areas)).toEqual([[{ top: 4, left: 0, bottom: 4, right: 0 }]]);
    await again.clearFlags();
    expect(withoutMarks(opened, () => false)).toEqual(before);
  });

  it('tell severities apart by more than colour', async () => {
    const { host, sheet } = openUsersWorkbook(level);
    const [flag] = flagsOn(sheet.id, [[2, 0]]) as [Flag];
    await host.writeFlags([
      flag,
      { ...flag, address: { row: 2, column: 3 }, severity: 'warning' },
      { ...flag, address: { row: 2, column: 4 }, severity: 'info' },
    ]);
    const looks = sheet.conditionalFormats
      .filter(({ formula }) => isMark(formula))
      .map(({ bold, italic, underline }) => JSON.stringify([bold, italic, underline]));
    expect(new Set(looks).size).toBe(3);
  });

  it('follow their rows, and are written where the cells are now', async () => {
    const { host, workbook, sheet, settle } = openUsersWorkbook(level);
    const kinds: string[] = [];
    const stop = await host.watch(({ kind }) => kinds.push(kind));
    await host.writeFlags(flagsOn(sheet.id, [[4, 1]]));
    workbook.insertRows(sheet, 3, 2);
    workbook.deleteRows(sheet, 2, 1);
    await settle();
    expect(kinds).toEqual(['structure', 'structure']);
    await host.writeFlags(flagsOn(sheet.id, [[5, 1]]));
    const marks = sheet.conditionalFormats.filter(({ formula }) => isMark(formula));
    expect(marks.map(({ areas }) => areas)).toEqual([[{ top: 5, left: 1, bottom: 5, right: 1 }]]);
    const ours = workbook.comments.filter(({ content }) => isMark(content));
    expect(ours.map(({ row }) => row)).toEqual(level >= 10 ? [5] : []);
    await stop();
  });

  it('are written anew where their rows moved away, though the cells to mark are the same', async () => {
    const { host, workbook, sheet, settle } = openUsersWorkbook(level);
    const stop = await host.watch(() => {});
    await host.writeFlags(flagsOn(sheet.id, [[4, 1]]));
    workbook.insertRows(sheet, 3, 1);
    await settle();
    await host.writeFlags(flagsOn(sheet.id, [[4, 1]]));
    const marks = sheet.conditionalFormats.filter(({ formula }) => isMark(formula));
    expect(marks.map(({ areas }) => areas)).toEqual([[{ top: 4, left: 1, bottom: 4, right: 1 }]]);
    await stop();
  });

  it('are found again when the user has removed some by hand', async () => {
    const { host, sheet } = openUsersWorkbook(level);
    await host.writeFlags(flagsOn(sheet.id, [[4, 1]]));
    sheet.conditionalFormats = sheet.conditionalFormats.filter(({ formula }) => !isMark(formula));
    await host.writeFlags(flagsOn(sheet.id, [[4, 2]]));
    expect(sheet.conditionalFormats.filter(({ formula }) => isMark(formula))).toHaveLength(1);
  });
});

describe('comments in Excel', () => {
  it('never stand where the user has one, and stop at the cap, errors first', async () => {
    const { excel, workbook, sheet } = openUsersWorkbook();
    startIn(excel);
    const host = ExcelHost.open({ commentCap: 2 });
    const [flag] = flagsOn(sheet.id, [[2, 1]]) as [Flag];
    const report = await host.writeFlags([
      flag,
      { ...flag, address: { row: 4, column: 0 }, severity: 'info', text: '提示' },
      { ...flag, address: { row: 4, column: 1 }, text: '甲' },
      { ...flag, address: { row: 4, column: 1 }, text: '乙' },
      { ...flag, address: { row: 4, column: 2 }, text: '丙' },
    ]);
    expect(report).toEqual({ flagged: 4, comments: 2, withoutComment: 2, protectedSheets: [] });
    const ours = workbook.comments.filter(({ content }) => isMark(content));
    expect(ours.map(({ content }) => content)).toEqual([
      '【支部台账】\n甲\n乙',
      '【支部台账】\n丙',
    ]);
  });

  it('stay when somebody has answered them', async () => {
    const { host, workbook, sheet } = openUsersWorkbook();
    await host.writeFlags(flagsOn(sheet.id, [[4, 1]]));
    const ours = workbook.comments.find(({ content }) => isMark(content));
    ours?.replies.push({ author: '王芳', content: '这是对的' });
    await host.clearFlags();
    expect(workbook.comments).toContain(ours);
    expect(sheet.conditionalFormats.some(({ formula }) => isMark(formula))).toBe(false);
  });

  it('are left out where the cell has a note, and the rest is written', async () => {
    const { host, workbook, sheet } = openUsersWorkbook();
    workbook.notes.add(noteKey(sheet, 4, 1));
    const flags = flagsOn(sheet.id, [
      [4, 0],
      [4, 1],
      [4, 2],
    ]);
    expect(await host.writeFlags(flags)).toMatchObject({ flagged: 3, comments: 2 });
    expect(await host.writeFlags(flags)).toMatchObject({ flagged: 3, comments: 2 });
    await host.clearFlags();
    expect(workbook.comments.map(({ content }) => content)).toEqual(['请核对身份证']);
  });
});

describe('what Excel refuses', () => {
  it('a protected sheet keeps its cells, and the others are marked', async () => {
    const { host, workbook, sheet, before } = openUsersWorkbook();
    const other = workbook.sheet("组织 '生活");
    sheet.protected = true;
    const report = await host.writeFlags([
      ...flagsOn(sheet.id, [[4, 1]]),
      ...flagsOn(other.id, [[3, 2]]),
    ]);
    expect(report).toMatchObject({ flagged: 1, protectedSheets: ['党员名册'] });
    expect(other.conditionalFormats).toHaveLength(1);
    const change = { sheetId: sheet.id, address: { row: 4, column: 0 }, value: '王房' };
    expect(await host.writeCells([change])).toEqual({
      written: 0,
      left: [{ change, because: 'protected' }],
    });
    await host.clearFlags();
    sheet.protected = false;
    expect(withoutMarks(workbook, () => false)).toEqual(before);
  });

  it('says of marks on a sheet that was protected since that they are still there', async () => {
    const { host, sheet } = openUsersWorkbook();
    await host.writeFlags(flagsOn(sheet.id, [[4, 1]]));
    sheet.protected = true;
    await expect(host.clearFlags()).rejects.toMatchObject({ code: 'protected' });
    sheet.protected = false;
    await host.clearFlags();
    expect(sheet.conditionalFormats.some(({ formula }) => isMark(formula))).toBe(false);
  });

  it('a read-only workbook can be read, and says why it is not written to', async () => {
    const { host, workbook, sheet } = openUsersWorkbook();
    workbook.readOnly = true;
    expect(await host.readSheets()).toHaveLength(4);
    const marked = host.writeFlags(flagsOn(sheet.id, [[4, 1]]));
    await expect(marked).rejects.toMatchObject({ code: 'read-only' });
    await expect(host.addSheet({ name: '结果', rows: [] })).rejects.toMatchObject({
      code: 'read-only',
    });
    await expect(host.writeSetting('a', 'b')).rejects.toMatchObject({ code: 'read-only' });
  });
});
