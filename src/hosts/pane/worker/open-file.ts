import { portableInflate } from '../../../workbook/inflate';
import type { Workbook } from '../../../workbook/model';
import { readWorkbook } from '../../../workbook/read/read';

/**
 * Reads the cells of a file in the browser.
 * @throws WorkbookError
 */
export const openFile = (bytes: Uint8Array, name: string): Promise<Workbook> =>
  readWorkbook(bytes, name, { inflate: portableInflate });
