import { gravityOf } from '../../core/severity';
import { markedAreas } from '../../documents/marked-copy/areas';
import {
  isMarkComment,
  isMarkFormula,
  MARK_STYLES,
  markComment,
  markFormula,
} from '../../documents/marked-copy/marks';
import type { Flag, FlagReport } from '../excel/host';
import type { WpsSheet } from './object-model';
import type { OpenBook, OpenSheet } from './open-book';

/** Comments at most: each is a window of its own in WPS. */
const MOST_COMMENTS = 200;

/** An address of more characters is refused. */
const ADDRESS_LENGTH = 240;

/** xlExpression. */
const EXPRESSION = 2;
const UNDERLINES = { None: -4142, Single: 2, Double: -4119 } as const;

/** `#RRGGBB` as the number that WPS takes, blue first. */
function bgr(colour: string): number {
  const rgb = Number.parseInt(colour.slice(1), 16);
  return ((rgb & 0xff) << 16) | (rgb & 0xff00) | (rgb >> 16);
}

/** Marks these cells and no others. */
export function writeMarks(open: OpenBook, flags: readonly Flag[]): FlagReport {
  const report = { flagged: 0, comments: 0, withoutComment: 0 };
  const protectedSheets: string[] = [];
  // All that can be refused is looked at before anything is taken away.
  for (const { sheetId } of flags) open.sheet(sheetId);
  open.quietly(() => {
    for (const { id, sheet } of open.sheets()) {
      const own = flags.filter(({ sheetId }) => sheetId === id);
      if (sheet.ProtectContents) {
        if (own.length > 0) protectedSheets.push(sheet.Name);
        continue;
      }
      clearSheet(sheet);
      if (own.length > 0) markSheet(sheet, own, report);
    }
  });
  return { ...report, protectedSheets };
}

/** Takes away every mark of ours, also those of another day. */
export function clearMarks(open: OpenBook): void {
  const clear = ({ sheet }: OpenSheet): void => {
    if (!sheet.ProtectContents) clearSheet(sheet);
  };
  open.quietly(() => open.sheets().forEach(clear));
}

/** From the last to the first: what is deleted moves the others up. */
function clearSheet(sheet: WpsSheet): void {
  const formats = sheet.Cells.FormatConditions;
  for (let at = formats.Count; at >= 1; at--) {
    const format = formats.Item(at);
    if (isMarkFormula(format.Formula1 ?? '')) format.Delete();
  }
  const comments = sheet.Comments;
  for (let at = comments.Count; at >= 1; at--) {
    const comment = comments.Item(at);
    if (isMarkComment(comment.Text())) comment.Delete();
  }
}

type Counts = { -readonly [K in 'flagged' | 'comments' | 'withoutComment']: FlagReport[K] };

function markSheet(sheet: WpsSheet, flags: readonly Flag[], counts: Counts): void {
  for (const { severity, refs } of markedAreas(flags, ADDRESS_LENGTH)) {
    const { fill, color, bold, italic, underline } = MARK_STYLES[severity];
    const conditions = sheet.Range(refs.join(',')).FormatConditions;
    const added = conditions.Add(EXPRESSION, undefined, `=${markFormula(severity)}`);
    added.Interior.Color = bgr(fill);
    added.Font.Color = bgr(color);
    added.Font.Bold = bold;
    added.Font.Italic = italic;
    added.Font.Underline = UNDERLINES[underline];
    added.SetFirstPriority();
  }
  for (const [, texts] of byCell(flags)) {
    counts.flagged++;
    const { row, column } = texts.address;
    const cell = sheet.Cells.Item(row + 1, column + 1);
    if (counts.comments >= MOST_COMMENTS || cell.Comment) counts.withoutComment++;
    else {
      cell.AddComment(markComment(texts.texts.join('\n')));
      counts.comments++;
    }
  }
}

/** What is said of each cell, the gravest first. */
function byCell(flags: readonly Flag[]) {
  const cells = new Map<string, { readonly address: Flag['address']; readonly texts: string[] }>();
  const sorted = [...flags].sort((a, b) => gravityOf(a.severity) - gravityOf(b.severity));
  for (const { address, text } of sorted) {
    const key = `${address.row},${address.column}`;
    const known = cells.get(key);
    if (!known) cells.set(key, { address, texts: [text] });
    else if (!known.texts.includes(text)) known.texts.push(text);
  }
  return cells;
}
