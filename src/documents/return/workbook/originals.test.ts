import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { Originals } from './originals';

it('keeps the counted figures on a hidden sheet that no program prints with the book', () => {
  const book = new ExcelJS.Workbook();
  new Originals(2025).write(book);
  const sheet = book.getWorksheet('2025年统计数');
  expect([sheet?.state, sheet?.pageSetup.printArea]).toEqual(['hidden', undefined]);
});
