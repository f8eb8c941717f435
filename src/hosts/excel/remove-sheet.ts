/// <reference types="office-js" />
import type { NewSheet } from './host';
import { quietRequest } from './quiet-request';
import { textsOf } from './sheet-texts';

/**
 * Removes a sheet that holds nothing but what it was added with.
 * @returns whether it did
 * @throws HostError
 */
export const removeSheet = (sheetId: string, added: NewSheet): Promise<boolean> =>
  quietRequest(async (context, quietly) => {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,values');
    await context.sync();
    const own =
      used.isNullObject ||
      (used.rowIndex === 0 &&
        used.columnIndex === 0 &&
        JSON.stringify(used.values) === JSON.stringify(textsOf(added)));
    if (!own) return false;
    await quietly(() => context.workbook.worksheets.getItem(sheetId).delete());
    return true;
  });
