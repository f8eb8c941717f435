import type { WorkbookHost } from './host';
import { retryWhileEditing } from './retry';

/**
 * A host that waits while a cell is being edited, instead of failing.
 * @param wait called before each further attempt; what it throws ends the waiting
 */
export function patientHost(
  host: WorkbookHost,
  wait: (attempt: number) => Promise<void>,
): WorkbookHost {
  const again = <T>(action: () => Promise<T>): Promise<T> =>
    retryWhileEditing(action, { wait, attempts: Number.POSITIVE_INFINITY });
  return {
    capabilities: host.capabilities,
    readSheets: (options) => again(() => host.readSheets(options)),
    readRows: (...rows) => again(() => host.readRows(...rows)),
    writeFlags: (flags) => again(() => host.writeFlags(flags)),
    clearFlags: () => again(() => host.clearFlags()),
    select: (sheetId, address) => again(() => host.select(sheetId, address)),
    writeCells: (changes) => again(() => host.writeCells(changes)),
    undoLastWrite: () => again(() => host.undoLastWrite()),
    addSheet: (sheet) => again(() => host.addSheet(sheet)),
    removeSheet: (...sheet) => again(() => host.removeSheet(...sheet)),
    listSheets: () => again(() => host.listSheets()),
    deleteSheets: (ids) => again(() => host.deleteSheets(ids)),
    insertWorkbook: (...workbook) => again(() => host.insertWorkbook(...workbook)),
    watch: (onChange) => again(() => host.watch(onChange)),
    watchSelection: (onSelect) => again(() => host.watchSelection(onSelect)),
    readSetting: (key) => again(() => host.readSetting(key)),
    writeSetting: (key, value) => again(() => host.writeSetting(key, value)),
  };
}
