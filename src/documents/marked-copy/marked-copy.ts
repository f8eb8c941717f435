import { gravityOf } from '../../core/severity';
import { AnnotatedPackage } from '../../workbook/edit/edited-package';
import { childOf } from '../../workbook/edit/element-order';
import { resultSheetXml } from '../../workbook/edit/new-sheet-xml';
import {
  addSheetPart,
  SPREADSHEET,
  sheetParts,
  stylesPart,
  workbookPart,
} from '../../workbook/edit/parts';
import { declareType, freePart, relate } from '../../workbook/edit/relations';
import { outline } from '../../workbook/edit/xml-outline';
import { cellRef } from '../../workbook/model';
import { readRelationships } from '../../workbook/read/xlsx/package';
import type { NewSheet } from '../../workbook/write/new-sheet';
import { freeSheetName } from '../../workbook/write/sheet-name';
import type { PlacedMark } from './areas';
import {
  type CommentAt,
  commentBoxes,
  commentedCells,
  commentsXml,
  withBoxes,
  withComments,
} from './comments';
import { annotateSheet } from './mark-sheet';
import { annotateStyles } from './mark-styles';

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
  const main = workbookPart(pack);
  const styles = stylesPart(pack, main);
  const annotated = annotateStyles(pack.text(styles));
  pack.replace(styles, annotated.xml);
  const sheets = sheetParts(pack, main);
  for (const { name, part } of sheets) {
    const own = marks.get(name) ?? [];
    if (own.length === 0) continue;
    const xml = pack.text(part);
    const drawing = commentCap > 0 ? addComments(pack, part, own, commentCap) : null;
    pack.replace(part, annotateSheet(xml, own, annotated.formats, drawing));
  }
  const taken = sheets.map(({ name }) => name);
  const added = { ...result, name: freeSheetName(result.name, taken) };
  addSheetPart(pack, main, added.name, resultSheetXml(added, annotated.wrapped));
  return pack.build();
}

/** One comment to a cell, the most severe first, as many as there is room for. */
function topComments(marks: readonly CopyMark[], cap: number): CommentAt[] {
  const byCell = new Map<string, CommentAt>();
  const sorted = [...marks].sort((a, b) => gravityOf(a.severity) - gravityOf(b.severity));
  for (const { address, text } of sorted) {
    const key = `${address.row}:${address.column}`;
    const known = byCell.get(key);
    if (known) byCell.set(key, { address, text: `${known.text}\n${text}` });
    else if (byCell.size < cap) byCell.set(key, { address, text });
  }
  return [...byCell.values()];
}

/** The part in which the boxes of a sheet's comments are drawn; its headers may have another. */
function drawingOf(pack: AnnotatedPackage, sheet: string): string | null {
  const xml = pack.text(sheet);
  const node = childOf(outline(xml), 'legacyDrawing');
  const id = node && /:id\s*=\s*["']([^"']+)["']/.exec(xml.slice(node.start, node.openEnd))?.[1];
  return readRelationships(pack.zip, sheet).get(id ?? '')?.part ?? null;
}

/**
 * Puts comments on cells that have none, beside those that the sheet has.
 * @returns the relationship id of their drawing, where the sheet had none
 */
function addComments(
  pack: AnnotatedPackage,
  sheet: string,
  marks: readonly CopyMark[],
  cap: number,
): string | null {
  const related = [...readRelationships(pack.zip, sheet).values()];
  const partOf = (wanted: string): string | null =>
    related.find(({ type }) => type === wanted)?.part ?? null;
  const own = partOf('comments');
  const taken = own === null ? new Set<string>() : commentedCells(pack.text(own));
  const free = marks.filter(({ address }) => !taken.has(cellRef(address.row, address.column)));
  const comments = topComments(free, cap);
  if (comments.length === 0) return null;
  if (own !== null) pack.replace(own, withComments(pack.text(own), comments));
  else {
    const part = freePart(pack, 'xl/comments', 'xml');
    pack.add(part, commentsXml(comments));
    declareType(pack, part, `${SPREADSHEET}.comments+xml`);
    relate(pack, sheet, 'comments', part);
  }
  const drawn = drawingOf(pack, sheet);
  if (drawn !== null) {
    pack.replace(drawn, withBoxes(pack.text(drawn), comments));
    return null;
  }
  const drawing = freePart(pack, 'xl/drawings/vmlDrawing', 'vml');
  pack.add(drawing, commentBoxes(comments));
  declareType(pack, drawing, 'application/vnd.openxmlformats-officedocument.vmlDrawing');
  return relate(pack, sheet, 'vmlDrawing', drawing);
}
