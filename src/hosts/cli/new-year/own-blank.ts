import { cellText } from '../../../check/format';
import { BLANK_MARK } from '../../../core/templates/blank-names';
import { WorkbookError } from '../../../workbook/errors';
import { cellOf, type Workbook } from '../../../workbook/model';
import { openWorkbook } from '../files/open-workbook';

/** Whether every cell of a workbook that has something in it stands so in another. */
const isWithin = ({ sheets }: Workbook, blank: Workbook): boolean =>
  sheets.every((sheet) => {
    const own = blank.sheets.find(({ name }) => name === sheet.name);
    return sheet.rows.every(({ index, cells }) =>
      cells.every((cell, column) => {
        const text = cellText(cell, 'en');
        return text === '' || (own && cellText(cellOf(own, index, column), 'en') === text);
      }),
    );
  });

/**
 * Whether a blank workbook of ours lies at a path into which nobody has written, with or without the
 * sheets that are added.
 * @param blanks the blank workbooks that there are: their covers name the sheets, and differ
 */
export async function isOwnBlank(path: string, blanks: readonly Uint8Array[]): Promise<boolean> {
  try {
    const there = await openWorkbook({ path, file: path }, []);
    if (!there.names?.some((name) => name.startsWith(BLANK_MARK))) return false;
    for (const blank of blanks) {
      if (isWithin(there, await openWorkbook({ path, file: path }, [], blank))) return true;
    }
    return false;
  } catch (error) {
    if (error instanceof WorkbookError) return false;
    throw error;
  }
}
