import ExcelJs from 'exceljs';
import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../../core/calendar/civil-date';
import { templates } from '../../../rules/testing';
import { stableWorkbook } from '../../../workbook/write/stable-workbook';
import { Engine } from './engine';

/** A roster of which two people's nation is one merged cell, D2:D3. */
async function opened() {
  const book = new ExcelJs.Workbook();
  const sheet = book.addWorksheet('党员名册');
  sheet.addRows([
    ['姓名', '性别', '人员类别', '民族'],
    ['张三', '男', '正式党员', '汉族'],
    ['李四', '女', '正式党员'],
  ]);
  sheet.mergeCells('D2:D3');
  const engine = new Engine(templates);
  const today = parseIsoDate('2025-12-31');
  engine.configure({ language: 'zh-CN', packs: [], today, mappings: [], unit: null });
  const bytes = await stableWorkbook(book);
  const summary = await engine.open({ name: '台账.xlsx', bytes: bytes.slice().buffer });
  return { engine, book: summary.book };
}

const COVERED = { row: 2, column: 3 };

describe('a cell that a merged one covers', () => {
  it('is typed into where it is seen', async () => {
    const { engine, book } = await opened();
    const { place, shown } = engine.cell({ book, sheet: 0, address: COVERED });
    expect([place, shown.cell]).toEqual(['党员名册 D2', '汉族']);
    const typed = await engine.type({ book, sheet: 0, address: COVERED, text: '回族', shown });
    expect([typed.changed, typed.refused.merged]).toEqual([1, 0]);
    expect(engine.cell({ book, sheet: 0, address: COVERED }).text).toBe('回族');
  });

  it('is never written itself, and it is told', async () => {
    const { engine, book } = await opened();
    const shown = { cell: null, row: [] };
    const cells = [{ sheet: '党员名册', address: COVERED, value: '回族', shown }];
    const { changed, refused } = await engine.amend({ book, cells });
    expect([changed, refused]).toEqual([0, { formula: 0, protected: 0, merged: 1, changed: 0 }]);
  });
});
