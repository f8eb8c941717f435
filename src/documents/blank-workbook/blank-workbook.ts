import ExcelJS from 'exceljs';
import { CODES_SHEET } from '../../core/templates/blank-names';
import type { Templates } from '../../core/templates/load';
import { choicesOf } from '../../core/templates/schema';
import { stableWorkbook } from '../../workbook/write/stable-workbook';
import { addCover } from './cover';
import { addSheet } from './sheets';
import { longLists } from './validation';

/** The choices of drop-down lists that are too long for a cell, one list a column, hidden. */
function addCodes(workbook: ExcelJS.Workbook, templates: Templates): void {
  const sheet = workbook.addWorksheet(CODES_SHEET, { state: 'hidden' });
  longLists(templates).forEach((list, index) => {
    const names = choicesOf(list).map(({ name }) => name);
    sheet.getColumn(index + 1).values = [list.name, ...names];
    sheet.getColumn(index + 1).width = 20;
  });
}

/**
 * Makes the workbook that a branch starts from: a cover that explains it, then one
 * sheet a template, with drop-downs, notes, formats and one example row each.
 * @returns an xlsx file; the same templates always give the same bytes
 */
export async function makeBlankWorkbook(templates: Templates): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '支部台账';
  workbook.lastModifiedBy = '支部台账';
  workbook.created = workbook.modified = new Date(Date.UTC(2026, 0, 1));
  addCover(workbook, templates);
  for (const template of templates.sheets) addSheet(workbook, template, templates);
  addCodes(workbook, templates);
  return stableWorkbook(workbook);
}
