import { readRelationships } from '../read/xlsx/package';
import { mainPart } from '../read/xlsx/read';
import { readXml } from '../read/xml';
import { relationshipAttribute } from '../read/xml-element';
import { AnnotateError } from './edit-error';
import type { AnnotatedPackage } from './edited-package';
import { childOf } from './element-order';
import { declareType, freePart, relate } from './relations';
import { EMPTY_STYLES } from './style-lists';
import { appendTo, escapeXml, insertAll, outline, qualified } from './xml-outline';

export interface SheetPart {
  readonly name: string;
  readonly part: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
export const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The namespace of the workbook: of most files, or of the strict variant. */
const VARIANT =
  /xmlns(?::[^\s=]+)?\s*=\s*["']http:\/\/(schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml)\/spreadsheetml/;

/**
 * The part of a package that is the workbook.
 * @throws AnnotateError not-xlsx
 */
export function workbookPart(pack: AnnotatedPackage): string {
  const main = mainPart(pack.zip);
  if (main === null || !pack.has(main)) throw new AnnotateError('not-xlsx');
  return main;
}

/** The sheets with cells of a workbook, and their parts. */
export function sheetParts(pack: AnnotatedPackage, main: string): SheetPart[] {
  const relationships = readRelationships(pack.zip, main);
  const sheets: SheetPart[] = [];
  const xml = pack.text(main);
  const [, variant] = VARIANT.exec(xml) ?? [];
  if (variant === undefined) throw new AnnotateError('structure');
  pack.isStrict = variant.startsWith('purl');
  readXml(new TextEncoder().encode(xml), main, {
    open(element) {
      if (element.local !== 'sheet' || !element.isMain) return;
      const related = relationships.get(relationshipAttribute(element, 'id') ?? '');
      if (related?.part && related.type === 'worksheet') {
        sheets.push({ name: element.attributes.name ?? '', part: related.part });
      }
    },
    close() {},
  });
  return sheets;
}

/** The style sheet's part, which is made where the workbook has none. */
export function stylesPart(pack: AnnotatedPackage, main: string): string {
  for (const { type, part } of readRelationships(pack.zip, main).values()) {
    if (type === 'styles' && part !== null) return part;
  }
  const part = freePart(pack, 'xl/branchLedgerStyles', 'xml');
  pack.add(part, EMPTY_STYLES);
  declareType(pack, part, `${SPREADSHEET}.styles+xml`);
  relate(pack, main, 'styles', part);
  return part;
}

/** Adds a sheet after all others. */
export function addSheetPart(
  pack: AnnotatedPackage,
  main: string,
  name: string,
  content: string,
): SheetPart {
  const part = freePart(pack, 'xl/worksheets/branchLedger', 'xml');
  pack.add(part, content);
  declareType(pack, part, `${SPREADSHEET}.worksheet+xml`);
  const relationship = relate(pack, main, 'worksheet', part);
  const xml = pack.text(main);
  const root = outline(xml);
  const list = childOf(root, 'sheets');
  if (!list) throw new AnnotateError('structure');
  const ids = [...xml.slice(list.start, list.end).matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)];
  const id = ids.reduce((highest, [, n]) => Math.max(highest, Number(n)), 0) + 1;
  const element =
    `<${qualified(list, 'sheet')} xmlns:r="${RELATIONSHIPS}" name="${escapeXml(name)}" ` +
    `sheetId="${id}" r:id="${relationship}"/>`;
  pack.replace(main, insertAll(xml, [appendTo(xml, list, element)]));
  return { name, part };
}
