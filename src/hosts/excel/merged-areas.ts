/// <reference types="office-js" />
import type { MergedArea } from '../../workbook/model';
import { areasOfAddress } from './a1';
import { supports } from './requests';

/** The merged areas of a sheet, when they have come. */
export type LoadedAreas = () => readonly MergedArea[];

/**
 * Asks for the merged areas of sheets (from ExcelApi 1.13 on; of an older Excel nobody learns
 * them). To be asked last of all, and sent by {@link syncBut}.
 */
export function loadMerged(sheets: readonly Excel.Worksheet[]): readonly LoadedAreas[] {
  if (!supports(13)) return sheets.map(() => () => []);
  const loaded = sheets.map((sheet) =>
    sheet.getRange().getMergedAreasOrNullObject().load('address'),
  );
  return loaded.map((areas) => {
    let read: readonly MergedArea[] | null = null;
    return () => {
      read ??= areasOfAddress(areas.toJSON().address ?? '');
      return read;
    };
  });
}

/**
 * Sends a batch that ends in {@link loadMerged}. Excel fails on a sheet that has more than 512
 * merged areas: such a sheet, and those asked after it, count as having none. What was asked before
 * has been answered then.
 */
export async function syncBut(
  context: Excel.RequestContext,
  before: readonly Excel.Range[],
): Promise<void> {
  try {
    await context.sync();
  } catch (error) {
    if (!before.every(isAnswered)) throw error;
  }
}

/** Whether Excel has said anything of a range: asking it is an error before. */
function isAnswered(range: Excel.Range): boolean {
  try {
    return typeof range.isNullObject === 'boolean';
  } catch (error) {
    if (error instanceof OfficeExtension.Error && error.code === 'PropertyNotLoaded') return false;
    throw error;
  }
}
