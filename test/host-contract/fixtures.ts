import { ExcelHost } from '../../src/hosts/excel/excel-host';
import type { CellChange, WorkbookHost } from '../../src/hosts/excel/host';
import type { Workbook } from '../../src/workbook/model';
import { SimulatedExcel } from '../excel-host/bridge';
import { fromWorkbook } from '../excel-host/from-workbook';
import { startIn } from '../excel-host/office-node';
import { MemoryHost } from './memory-host';

/** A host with the workbook open, and the user beside it. */
export interface HostFixture {
  readonly host: WorkbookHost;
  /** The user types into a cell, beside the program. */
  userTypes(sheetId: string, row: number, column: number, value: string | number): void;
  /** Until what was sent has arrived. */
  settle(): Promise<void>;
}

export const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

export function excelFixture(
  workbook: Workbook,
  level: number,
): HostFixture & { excel: SimulatedExcel; host: ExcelHost } {
  const excel = startIn(new SimulatedExcel(fromWorkbook(workbook), level));
  return {
    excel,
    host: ExcelHost.open(),
    userTypes: (sheetId, row, column, value) =>
      excel.workbook.edit(excel.workbook.sheet(sheetId), row, column, [[value]]),
    settle,
  };
}

export function memoryFixture(workbook: Workbook): HostFixture {
  const kept = new Map<string, string>();
  const host = new MemoryHost(workbook, {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
  });
  return {
    host,
    userTypes: (sheetId, row, column, value) => {
      const change: CellChange = { sheetId, address: { row, column }, value };
      host.edit([change]);
    },
    settle,
  };
}
