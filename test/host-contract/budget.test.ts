import { describe, expect, it } from 'vitest';
import { fromDayNumber } from '../../src/core/calendar/civil-date';
import type { Flag } from '../../src/hosts/excel/host';
import type { Cell, Workbook } from '../../src/workbook/model';
import { excelFixture } from './fixtures';
import { sampleWorkbook } from './sample';

const ROWS = 5000;
const COLUMNS = 25;
const MESSAGE_BYTES = 4_500_000;

/** A roster as they are: texts of all lengths, identity numbers, eight columns of dates. */
function roster(): Workbook {
  const cell = (row: number, column: number): Cell => {
    if (row === 0) return `列${column + 1}`;
    if (column === 1) return `9999991990${String(row).padStart(8, '0')}`;
    if (column >= 4 && column < 12) {
      return { kind: 'date', date: fromDayNumber(5000 + row + column), seconds: null };
    }
    if (column === 12) return row;
    return column === 24 ? `第${row}人的备注`.repeat(row % 9) || '无' : `内容${row % 97}`;
  };
  return {
    format: 'xlsx',
    sheets: [
      {
        name: '党员名册',
        hidden: false,
        merged: [],
        rows: Array.from({ length: ROWS }, (_, index) => ({
          index,
          cells: Array.from({ length: COLUMNS }, (_, column) => cell(index, column)),
        })),
      },
    ],
  };
}

describe('the budget of messages', () => {
  it.each([9, 20])(
    'reads and marks 5,000 × 25 within 12 round trips at ExcelApi 1.%i',
    async (level) => {
      const { excel, host } = excelFixture(roster(), level);
      const [read] = await host.readSheets();
      expect(read?.sheet.rows).toEqual(roster().sheets[0]?.rows);
      const sheetId = read?.id ?? '';
      const flags = Array.from(
        { length: 4000 },
        (_, n): Flag => ({
          sheetId,
          address: { row: 1 + ((n * 7) % (ROWS - 1)), column: n % COLUMNS },
          severity: n % 3 === 0 ? 'error' : 'warning',
          text: '有误',
        }),
      );
      await host.writeFlags(flags);
      expect(excel.roundTrips.length).toBeLessThanOrEqual(12);
      for (const { requestBytes, responseBytes, error } of excel.roundTrips) {
        expect(error).toBeNull();
        expect(Math.max(requestBytes, responseBytes)).toBeLessThan(MESSAGE_BYTES);
      }

      const before = excel.roundTrips.length;
      excel.workbook.edit(excel.workbook.sheet(sheetId), 17, 0, [['改']]);
      await host.readRows(sheetId, 17, 1);
      await host.writeFlags(flags.slice(1));
      expect(excel.roundTrips.length - before).toBeLessThanOrEqual(2);
    },
  );

  it('asks again for less when an answer would have been too large', async () => {
    const long: Workbook = {
      format: 'xlsx',
      sheets: [
        {
          name: '长文',
          hidden: false,
          merged: [],
          rows: Array.from({ length: 800 }, (_, index) => ({
            index,
            cells: [index < 20 ? '短' : '很长的记录'.repeat(2000)],
          })),
        },
      ],
    };
    const { excel, host } = excelFixture(long, 20);
    const [read] = await host.readSheets();
    expect(read?.sheet.rows).toEqual(long.sheets[0]?.rows);
    expect(excel.roundTrips.some(({ error }) => error === 'ResponsePayloadSizeLimitExceeded')).toBe(
      true,
    );
  });

  it('asks again for less when Excel answers nothing for too many cells', async () => {
    const { excel, host } = excelFixture(sampleWorkbook, 20);
    excel.readLimit = 15;
    const read = await host.readSheets();
    expect(read[0]?.sheet.rows.map(({ index }) => index)).toEqual([0, 1, 2, 4]);
  });

  it('writes thousands of scattered cells and takes them back, within the limits of a message', async () => {
    const { excel, host } = excelFixture(roster(), 20);
    const [read] = await host.readSheets();
    const changes = Array.from({ length: 4990 }, (_, n) => ({
      sheetId: read?.id ?? '',
      address: { row: 1 + (n % (ROWS - 1)), column: n % 2 === 0 ? 0 : 2 },
      value: `改${n}`,
    }));
    const trips = excel.roundTrips.length;
    await host.writeCells(changes);
    await host.undoLastWrite();
    for (const { requestBytes, responseBytes } of excel.roundTrips.slice(trips)) {
      expect(Math.max(requestBytes, responseBytes)).toBeLessThan(MESSAGE_BYTES);
    }
    const [after] = await host.readSheets();
    expect(after?.sheet.rows).toEqual(read?.sheet.rows);
  });
});
