import { ExcelHost } from '../../src/hosts/excel/excel-host';
import type { CellChange, WorkbookHost } from '../../src/hosts/excel/host';
import { WpsHost } from '../../src/hosts/wps/wps-host';
import type { Workbook } from '../../src/workbook/model';
import { SimulatedExcel } from '../excel-host/bridge';
import { fromWorkbook } from '../excel-host/from-workbook';
import { startIn } from '../excel-host/office-node';
import { SimulatedWps } from '../wps-host/simulated';
import { MemoryHost, type Settings } from './memory-host';

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

export function wpsFixture(workbook: Workbook): HostFixture & { wps: SimulatedWps } {
  const wps = new SimulatedWps(workbook);
  return {
    wps,
    host: new WpsHost(wps, keptTexts()),
    userTypes: (sheetId, row, column, value) =>
      wps.ActiveWorkbook.sheets
        .find(({ CodeName }) => CodeName === sheetId)
        ?.userTypes(row, column, value),
    settle,
  };
}

function keptTexts(): Settings {
  const kept = new Map<string, string>();
  return {
    getItem: (key) => kept.get(key) ?? null,
    setItem: (key, value) => {
      kept.set(key, value);
    },
  };
}

export function memoryFixture(workbook: Workbook): HostFixture {
  const host = new MemoryHost(workbook, keptTexts());
  return {
    host,
    userTypes: (sheetId, row, column, value) => {
      const change: CellChange = { sheetId, address: { row, column }, value };
      host.edit([change]);
    },
    settle,
  };
}
