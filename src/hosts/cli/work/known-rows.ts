import { cellText } from '../../../check/format';
import type { Language } from '../../../core/templates/schema';
import { maskId } from '../../../core/text/mask';
import { outward } from '../../../core/text/outward';
import { Remark } from '../../../ledger/values/remark';
import { readIdNumber } from '../../../ledger/values/text';
import { isOpen, type KeptRow, keptRowsOf } from '../../../returns';
import { WorkbookError } from '../../../workbook/errors';
import { cellOf, type Sheet } from '../../../workbook/model';
import { openWorkbook, readBytes, sha256 } from '../files/open-workbook';
import type { RowsReader } from '../files/rows-file';
import type { WorkbookExplanation } from './explain-job';
import type { AddedBy, KeptFigure } from './explain-run';
import type { PlacedInput } from './placed-inputs';

/** How a row is told of. */
export interface Telling {
  readonly language: Language;
  readonly reveal: boolean;
  readonly passwords: readonly string[];
}

/**
 * The counted rows of a workbook by what the run kept of them: of the workbook only the sheets in
 * which they stand are read, and nothing is recognised again.
 * @param added what the run says that it added, which the rows must come to; null where it does not say
 * @returns null where that is not enough: nothing is kept, or not what the run counted, or the
 *   workbook has changed
 */
export async function knownRows(
  { input, path }: PlacedInput,
  kept: RowsReader,
  figure: KeptFigure,
  added: AddedBy | null,
  telling: Telling,
): Promise<WorkbookExplanation | null> {
  if (input.sha256 === null || input.files.length > 0 || added?.joint) return null;
  const all = kept.of(input.sha256);
  if (!all || isOpen(all, figure.factors.keys())) return null;
  const rows = keptRowsOf(all, figure.factors);
  const sum = rows.reduce((before, { contribution }) => before + contribution, 0);
  if (added && sum !== added.sum) return null;
  try {
    const bytes = readBytes(path);
    if (sha256(bytes) !== input.sha256) return null;
    const wanted = new Set(rows.map(({ sheet }) => sheet));
    const { sheets } = await openWorkbook(
      { file: input.file, path },
      telling.passwords,
      bytes,
      (name) => wanted.has(outward(name)),
    );
    const byName = new Map<string, Sheet>();
    for (const sheet of sheets) {
      const name = outward(sheet.name);
      // Two sheets whose names differ in what is masked alone.
      if (wanted.has(name) && byName.has(name)) return null;
      byName.set(name, sheet);
    }
    const told = rows.map((row) => tell(row, byName.get(row.sheet), telling));
    if (told.includes(null)) return null;
    return {
      sha256: input.sha256,
      scale: figure.scale,
      rows: told.flatMap((one) => one ?? []),
    };
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

function tell(
  { row, subject, idNumber, contribution }: KeptRow,
  sheet: Sheet | undefined,
  { language, reveal }: Telling,
): WorkbookExplanation['rows'][number] | null {
  if (!sheet) return null;
  const texts = subject.flatMap(([at, column]) => {
    const text = cellText(cellOf(sheet, at, column), language);
    return text ? [outward(text)] : [];
  });
  const cell = idNumber && cellOf(sheet, ...idNumber);
  const id = cell === null || cell === undefined ? null : readIdNumber(cell, new Remark());
  return {
    sheet: outward(sheet.name, reveal),
    row: row + 1,
    subject: [texts.join(' '), id === null ? '' : reveal ? id : maskId(id)]
      .filter(Boolean)
      .join(' '),
    contribution,
    joint: null,
  };
}
