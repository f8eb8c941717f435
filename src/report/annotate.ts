import { readRelationships } from '../workbook/xlsx/package';
import { mainPart } from '../workbook/xlsx/read';
import { readXml } from '../workbook/xml';
import { relationshipAttribute } from '../workbook/xml-element';
import type { PlacedMark } from './annotate-areas';
import { type CommentAt, commentBoxes, commentsXml } from './annotate-comments';
import { AnnotateError } from './annotate-error';
import { SEVERITIES } from './annotate-marks';
import { childOf } from './annotate-order';
import { AnnotatedPackage } from './annotate-package';
import { declareType, freePart, relate } from './annotate-relations';
import { resultSheetXml } from './annotate-result-sheet';
import { annotateSheet, hasLegacyDrawing } from './annotate-sheet';
import { annotateStyles, EMPTY_STYLES } from './annotate-styles';
import { appendTo, escapeXml, insertAll, outline, qualified } from './annotate-xml';
import type { NewSheet } from './new-sheet';
import { freeSheetName } from './sheet-name';

/** A mark on a cell of a copy, with what a comment says of it. */
export interface CopyMark extends PlacedMark {
  readonly text: string;
}

export interface Annotations {
  /** By the name of the sheet. */
  readonly marks: ReadonlyMap<string, readonly CopyMark[]>;
  /** A sheet to add at the end, such as 检查结果. */
  readonly result: NewSheet;
  /** Comments at most in each sheet; 200 by default, 0 for none. */
  readonly commentCap?: number;
}

interface SheetPart {
  readonly name: string;
  readonly part: string;
}

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/**
 * A copy of a workbook's file with marks and one sheet more. Parts are added;
 * of those that are there, only the marked sheets, the styles, the list of
 * sheets, the relationships and the content types get some text put in, and
 * all others are carried over as they lie in the file.
 * @param bytes an xlsx or xlsm file
 * @throws AnnotateError when that cannot be done without harm
 * @throws WorkbookError when the file cannot be read
 */
export function annotateWorkbook(bytes: Uint8Array, annotations: Annotations): Uint8Array {
  const { marks, result, commentCap = 200 } = annotations;
  const pack = new AnnotatedPackage(bytes);
  const main = mainPart(pack.zip);
  if (main === null || !pack.has(main)) throw new AnnotateError('not-xlsx');
  const styles = stylesPart(pack, main);
  const annotated = annotateStyles(pack.text(styles));
  pack.replace(styles, annotated.xml);
  const sheets = sheetParts(pack, main);
  for (const { name, part } of sheets) {
    const own = marks.get(name) ?? [];
    if (own.length === 0) continue;
    const xml = pack.text(part);
    const free = commentCap > 0 && !hasLegacyDrawing(xml) && !hasComments(pack, part);
    const drawing = free ? addComments(pack, part, topComments(own, commentCap)) : null;
    pack.replace(part, annotateSheet(xml, own, annotated.formats, drawing));
  }
  const taken = sheets.map(({ name }) => name);
  const added = { ...result, name: freeSheetName(result.name, taken) };
  addResultSheet(pack, main, added, annotated.wrapped);
  return pack.build();
}

/** The sheets with cells of a workbook, and their parts. */
function sheetParts(pack: AnnotatedPackage, main: string): SheetPart[] {
  const relationships = readRelationships(pack.zip, main);
  const sheets: SheetPart[] = [];
  const xml = pack.text(main);
  if (
    !/xmlns(?::[^\s=]+)?\s*=\s*["']http:\/\/schemas\.openxmlformats\.org\/spreadsheetml/.test(xml)
  ) {
    // The strict variant has other names for everything that is put in here.
    throw new AnnotateError('structure');
  }
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

function stylesPart(pack: AnnotatedPackage, main: string): string {
  for (const { type, part } of readRelationships(pack.zip, main).values()) {
    if (type === 'styles' && part !== null) return part;
  }
  const part = freePart(pack, 'xl/branchLedgerStyles', 'xml');
  pack.add(part, EMPTY_STYLES);
  declareType(pack, part, `${SPREADSHEET}.styles+xml`);
  relate(pack, main, 'styles', part);
  return part;
}

const hasComments = (pack: AnnotatedPackage, sheet: string): boolean =>
  [...readRelationships(pack.zip, sheet).values()].some(({ type }) =>
    /^(?:comments|threadedComment|vmlDrawing)$/.test(type),
  );

/** One comment to a cell, the most severe first, as many as there is room for. */
function topComments(marks: readonly CopyMark[], cap: number): CommentAt[] {
  const byCell = new Map<string, CommentAt>();
  const sorted = [...marks].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
  for (const { address, text } of sorted) {
    const key = `${address.row}:${address.column}`;
    const known = byCell.get(key);
    if (known) byCell.set(key, { address, text: `${known.text}\n${text}` });
    else if (byCell.size < cap) byCell.set(key, { address, text });
  }
  return [...byCell.values()];
}

/** @returns the relationship id of their drawing */
function addComments(
  pack: AnnotatedPackage,
  sheet: string,
  comments: readonly CommentAt[],
): string {
  const part = freePart(pack, 'xl/comments', 'xml');
  pack.add(part, commentsXml(comments));
  declareType(pack, part, `${SPREADSHEET}.comments+xml`);
  relate(pack, sheet, 'comments', part);
  const drawing = freePart(pack, 'xl/drawings/vmlDrawing', 'vml');
  pack.add(drawing, commentBoxes(comments));
  declareType(pack, drawing, 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  return relate(pack, sheet, 'vmlDrawing', drawing);
}

function addResultSheet(
  pack: AnnotatedPackage,
  main: string,
  sheet: NewSheet,
  style: number,
): void {
  const part = freePart(pack, 'xl/worksheets/branchLedger', 'xml');
  pack.add(part, resultSheetXml(sheet, style));
  declareType(pack, part, `${SPREADSHEET}.worksheet+xml`);
  const relationship = relate(pack, main, 'worksheet', part);
  const xml = pack.text(main);
  const root = outline(xml);
  const list = childOf(root, 'sheets');
  if (!list) throw new AnnotateError('structure');
  const ids = [...xml.slice(list.start, list.end).matchAll(/\ssheetId\s*=\s*["'](\d+)["']/g)];
  const id = ids.reduce((highest, [, n]) => Math.max(highest, Number(n)), 0) + 1;
  const element =
    `<${qualified(list, 'sheet')} xmlns:r="${RELATIONSHIPS}" name="${escapeXml(sheet.name)}" ` +
    `sheetId="${id}" r:id="${relationship}"/>`;
  pack.replace(main, insertAll(xml, [appendTo(xml, list, element)]));
}
