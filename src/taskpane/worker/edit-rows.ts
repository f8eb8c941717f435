import { recheckRow, rowFindings } from '../../check/incremental';
import { recordAt, replaceRow } from '../../ledger/replace-row';
import type { Row } from '../../workbook/model';
import type { Book, Judgement } from './book';

/**
 * Takes edited rows into a workbook and checks them again by the rules of one row.
 * @param span the rows that were read; one that is not among `rows` has become empty
 * @returns whether anything of them may read differently; null when all must be read again
 */
export function editRows(
  book: Book,
  sheetId: string,
  rows: readonly Row[],
  span: { readonly first: number; readonly count: number },
  judgement: Judgement,
): boolean | null {
  const { checked } = book;
  const sheet = book.sheetOf(sheetId);
  if (!checked || !sheet || rows.length !== span.count) return null;
  const { plan, today, mappings } = judgement;
  const { ledger } = checked;
  let { result } = checked;
  let found = false;
  for (const row of rows) {
    const record = recordAt(ledger, sheet, row.index);
    if (!record) return null;
    const alone = rowFindings(ledger, record, plan, today);
    const options = { format: 'xlsx', mappings } as const;
    const replaced = replaceRow(ledger, sheet, row, plan.templates, options);
    if (!replaced) return null;
    const again = recheckRow(ledger, replaced, alone, result, plan, today);
    result = again.result;
    found ||= again.changed;
  }
  if (found) book.take({ ledger, result }, judgement);
  return found;
}
