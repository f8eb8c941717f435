import type { SetFinding } from '../../check/check-set';
import type { FindingReport } from '../findings/check-report';
import type { ReturnFinding } from '../return/returns-report';

/**
 * A finding between workbooks as a line of the list of one party, which can answer it there.
 * @param file the party's workbook
 * @param other the organisation of another party, by which an answer names the finding
 */
export function acrossLine(
  { related }: SetFinding,
  words: ReturnFinding,
  file: string,
  other: string | null,
): FindingReport {
  const { rule, severity, problem, why, remedy, remedies, suppressed, explanation } = words;
  // Shown where it stands in the party’s own workbook.
  const place = words.file === file ? words : related.find((one) => one.file === file);
  const { sheet = null, row = null, column = null, header = null, cell = null } = place ?? {};
  return {
    rule,
    severity,
    sheet,
    row,
    column,
    header,
    cell,
    cells: cell === null ? [] : [cell],
    problem,
    why,
    remedy,
    remedies,
    basis: null,
    related: [],
    causes: [],
    fix: null,
    suppressed,
    subject: other ?? '',
    answerable: 'here',
    explanation:
      suppressed && explanation !== null
        ? { reason: explanation, by: null, inWorkbook: false }
        : null,
  };
}
