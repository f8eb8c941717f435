import type { CivilDate } from '../../core/calendar/civil-date';
import type { CellAddress } from '../model';

import type { NewSheet } from '../write/new-sheet';
import { type AmendedCell, amendSheet } from './amend-sheet';
import { CellStyles } from './cell-styles';
import { AnnotateError } from './edit-error';
import { AnnotatedPackage } from './edited-package';
import { childOf, placeFor, WORKBOOK_ORDER } from './element-order';
import { resultSheetXml } from './new-sheet-xml';
import { addSheetPart, type SheetPart, sheetParts, stylesPart, workbookPart } from './parts';
import { renameTableColumns } from './table-headers';
import { attributeOf, insertAll, outline, qualified, withAttribute } from './xml-outline';

/** A new value for a cell of a copy; a date becomes a real date, null empties it. */
export interface CellAmendment {
  /** The name of the sheet. */
  readonly sheet: string;
  readonly address: CellAddress;
  readonly value: string | number | { readonly date: CivilDate } | null;
}

export interface Amendments {
  readonly cells: readonly CellAmendment[];
  /** Sheets to add at the end, before the cells are written; their names must be free. */
  readonly newSheets?: readonly NewSheet[];
}

export interface AmendedWorkbook {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly changed: number;
  /** Cells that were left: what a formula makes of others, and what the user has locked. */
  readonly refused: { readonly formula: number; readonly protected: number };
}

/**
 * A copy of a workbook's file with other values in some cells. A value is
 * written into its cell, whose look stays; only a date may need a number format
 * that shows it, which is added to the styles. Where there are formulas, the
 * workbook is told to calculate them anew when it is opened. All other parts,
 * the shared strings among them, are carried over as they lie in the file.
 * @param bytes an xlsx or xlsm file
 * @throws AnnotateError when that cannot be done without harm
 * @throws WorkbookError when the file cannot be read
 */
export function amendWorkbook(
  bytes: Uint8Array,
  { cells, newSheets = [] }: Amendments,
): AmendedWorkbook {
  const pack = new AnnotatedPackage(bytes);
  const main = workbookPart(pack);
  const sheets = sheetParts(pack, main);
  for (const sheet of newSheets) {
    sheets.push(addSheetPart(pack, main, sheet.name, resultSheetXml(sheet, 0)));
  }
  const stylesAt = stylesPart(pack, main);
  const styles = new CellStyles(pack.text(stylesAt), is1904(pack.text(main)));
  const refused = { formula: 0, protected: 0 };
  let changed = 0;
  for (const [name, own] of bySheet(cells)) {
    const found = sheets.find((sheet) => sheet.name === name);
    if (!found) throw new AnnotateError('structure');
    const amended = amendSheet(pack.text(found.part), own, styles);
    refused.formula += amended.refused.formula;
    refused.protected += amended.refused.protected;
    if (amended.changed === 0) continue;
    changed += amended.changed;
    const formulas = () => sheets.map(({ part }) => pack.text(part)).join();
    renameTableColumns(pack, found.part, own, formulas);
    pack.replace(found.part, amended.xml);
  }
  if (styles.grown) pack.replace(stylesAt, styles.xml());
  if (changed > 0 && hasFormulas(pack, sheets)) {
    pack.replace(main, calculatedOnOpening(pack.text(main)));
  }
  return { bytes: new Uint8Array(pack.build()), changed, refused };
}

/** The last value for each cell, by sheet. */
function bySheet(cells: readonly CellAmendment[]): Map<string, AmendedCell[]> {
  const last = new Map(
    cells.map((one) => [`${one.sheet}!${one.address.row}:${one.address.column}`, one]),
  );
  const sheets = new Map<string, AmendedCell[]>();
  for (const { sheet, address, value } of last.values()) {
    const own = sheets.get(sheet);
    if (own) own.push({ address, value });
    else sheets.set(sheet, [{ address, value }]);
  }
  return sheets;
}

function is1904(xml: string): boolean {
  const properties = childOf(outline(xml), 'workbookPr');
  if (!properties) return false;
  const tag = xml.slice(properties.start, properties.openEnd);
  return /^(?:1|true|on)$/.test(attributeOf(tag, 'date1904') ?? '');
}

const hasFormulas = (pack: AnnotatedPackage, sheets: readonly SheetPart[]): boolean =>
  sheets.some(({ part }) => /<(?:[\w.-]+:)?f[\s>]/.test(pack.text(part)));

/** What the formulas of the workbook last gave may rest on the old values. */
function calculatedOnOpening(xml: string): string {
  const root = outline(xml);
  const own = childOf(root, 'calcPr');
  if (!own) {
    const text = `<${qualified(root, 'calcPr')} fullCalcOnLoad="1"/>`;
    return insertAll(xml, [{ at: placeFor(root, WORKBOOK_ORDER, 'calcPr'), text }]);
  }
  const tag = withAttribute(xml.slice(own.start, own.openEnd), 'fullCalcOnLoad', '1');
  return insertAll(xml, [{ at: own.start, to: own.openEnd, text: tag }]);
}
