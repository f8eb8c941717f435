import { ANSWER_HEADINGS } from '../../../check/answers';
import type { Language } from '../../../core/templates/schema';
import { FINDING_HEADINGS } from '../labels';

export type ListColumn =
  | 'file'
  | 'sheet'
  | 'cell'
  | 'header'
  | 'subject'
  | 'severity'
  | 'problem'
  | 'why'
  | 'remedy'
  | 'answer'
  | 'reason'
  | 'by'
  | 'rule';

const WIDTHS: Readonly<Record<ListColumn, number>> = {
  file: 16,
  sheet: 10,
  cell: 7,
  header: 10,
  subject: 20,
  severity: 6,
  problem: 31,
  why: 25,
  remedy: 31,
  answer: 10,
  reason: 24,
  by: 10,
  rule: 24,
};

const BETWEEN: readonly ListColumn[] = [
  'sheet',
  'cell',
  'header',
  'subject',
  'severity',
  'problem',
  'why',
  'remedy',
  'answer',
  'reason',
  'by',
];

/** A column of the list, where it stands, counted from 1. */
export interface PlacedColumn {
  readonly id: ListColumn;
  readonly heading: string;
  readonly width: number;
  readonly number: number;
}

/**
 * The columns of a list of findings. The rule, by which an answer is read back, stands behind
 * what is printed; so does the file where there is only one.
 */
export function listColumns(
  files: number,
  language: Language,
): { readonly columns: readonly PlacedColumn[]; readonly printed: number } {
  const single = files <= 1;
  const printed = single ? BETWEEN : (['file', ...BETWEEN] as const);
  const ids: readonly ListColumn[] = [...printed, ...(single ? (['file'] as const) : []), 'rule'];
  const headings = { ...FINDING_HEADINGS[language], ...ANSWER_HEADINGS[language] };
  return {
    columns: ids.map((id, index) => ({
      id,
      heading: headings[id],
      width: WIDTHS[id],
      number: index + 1,
    })),
    printed: printed.length,
  };
}
