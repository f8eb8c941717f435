import type { DateFormat } from '../../date-format';
import { WorkbookError } from '../../errors';
import type { Limits } from '../../limits';
import type { Sheet, Workbook } from '../../model';
import { SerialDates } from '../../serial-dates';
import type { ReadOptions } from '../read';
import { SeenParts } from '../seen-parts';
import { readMarkup } from '../xml';
import { relationshipAttribute, type XmlElement, type XmlHandler } from '../xml-element';
import type { ZipArchive } from '../zip';
import { CellValues, type PlaceholderZeros } from './cell-values';
import { findPart, type Relationships, readPart, readRelationships, requirePart } from './package';
import { readSharedStrings } from './shared-strings';
import { readSheet } from './sheet';
import { readDateStyles } from './styles';
import { isTrue } from './text';

/** Sheets without cells: charts, dialogs, and macro sheets of Excel 4. */
const WITHOUT_CELLS = new Set(['chartsheet', 'dialogsheet', 'xlMacrosheet', 'xlIntlMacrosheet']);

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relationship: string;
}

/** What the workbook part tells: its sheets in the order of the tabs, and how it counts days. */
class WorkbookTokens implements XmlHandler {
  readonly sheets: SheetEntry[] = [];
  readonly names: string[] = [];
  root = '';
  is1904 = false;
  /** See {@link PlaceholderZeros}: until the workbook says something of calculation. */
  zeros: PlaceholderZeros = 'java';
  private readonly path: string[] = [];

  open(element: XmlElement): void {
    const { local } = element;
    const parent = this.path.at(-1);
    if (this.path.length === 0) this.root = element.isMain ? local : '';
    else if (local === 'workbookPr' && parent === 'workbook') {
      this.is1904 = isTrue(element.attributes.date1904 ?? '');
    } else if (local === 'calcPr' && parent === 'workbook') {
      this.zeros = isTrue(element.attributes.fullCalcOnLoad ?? '') ? 'all' : 'none';
    } else if (local === 'sheet' && parent === 'sheets') {
      this.sheets.push({
        name: element.attributes.name ?? '',
        hidden: /^(?:hidden|veryHidden)$/.test(element.attributes.state ?? ''),
        relationship: relationshipAttribute(element, 'id') ?? '',
      });
    } else if (local === 'definedName' && parent === 'definedNames') {
      this.names.push(element.attributes.name ?? '');
    }
    this.path.push(element.isMain ? local : '');
  }

  close(): void {
    this.path.pop();
  }
}

/** The part that the package names as its document. */
export function mainPart(zip: ZipArchive): string | null {
  for (const { type, part } of readRelationships(zip, '').values()) {
    if (type === 'officeDocument') return part;
  }
  return zip.find('xl/workbook.xml')?.name ?? null;
}

/**
 * Reads an xlsx or xlsm package; macros are not looked at.
 * @param part of the workbook; see {@link mainPart}
 * @throws WorkbookError
 */
export function readXlsx(
  zip: ZipArchive,
  part: string,
  limits: Limits,
  { signal, wanted = () => true }: Pick<ReadOptions, 'signal' | 'wanted'> = {},
): Workbook {
  const workbook = workbooksSeen.read(zip, requirePart(zip, part), part);
  if (workbook.root !== 'workbook') throw new WorkbookError('wrong-type', { found: 'zip' });
  if (workbook.sheets.length > limits.sheets) {
    throw new WorkbookError('too-many-sheets', { limit: limits.sheets });
  }
  const relationships = readRelationships(zip, part);
  const strings = partOfType(relationships, 'sharedStrings');
  const styles = partOfType(relationships, 'styles');
  const values = new CellValues(
    // Some programs name a table of strings and write none, as all their texts stand in the cells.
    strings === null || !findPart(zip, strings)
      ? []
      : readSharedStrings(readPart(zip, strings), strings, limits),
    styles === null ? [] : stylesSeen.read(zip, requirePart(zip, styles), styles),
    new SerialDates(workbook.is1904),
    limits,
    workbook.zeros,
  );
  const sheets: Sheet[] = [];
  let cells = 0;
  for (const { name, hidden, relationship } of workbook.sheets) {
    signal?.throwIfAborted();
    const target = relationships.get(relationship);
    // A sheet that names no part is an old macro module, which holds no cells.
    if (relationship === '' || (target && WITHOUT_CELLS.has(target.type))) continue;
    if (!target?.part) throw new WorkbookError('corrupt', { reason: 'part-missing', sheet: name });
    const sheet = target.part;
    if (!wanted(name)) {
      sheets.push({ name, hidden, rows: [], merged: [] });
      continue;
    }
    try {
      const builder = readSheet(readPart(zip, sheet), sheet, values, limits, cells);
      cells += builder.cells;
      sheets.push(builder.finish(name, hidden, workbook.is1904));
    } catch (error) {
      throw error instanceof WorkbookError ? error.with({ sheet: name }) : error;
    }
  }
  if (sheets.length === 0) throw new WorkbookError('no-sheets');
  return { format: 'xlsx', sheets, names: workbook.names };
}

const workbooksSeen = new SeenParts((bytes, part): Readonly<WorkbookTokens> => {
  const workbook = new WorkbookTokens();
  readMarkup(bytes, part, workbook);
  return workbook;
});
const stylesSeen = new SeenParts<readonly (DateFormat | null)[]>(readDateStyles);

function partOfType(relationships: Relationships, type: string): string | null {
  for (const relationship of relationships.values()) {
    if (relationship.type === type && relationship.part !== null) return relationship.part;
  }
  return null;
}
