import type ExcelJS from 'exceljs';
import { cellText } from '../../../check/format';
import type { FinishedReturn, Form } from '../../../returns';
import type { Workbook } from '../../../workbook/model';
import { RELATION_PREFIX, relationOf } from '../official-findings';
import type { ReturnFinding } from '../returns-report';

/** The sheet of the office's workbook on which it explains relations that do not hold. */
export const EXPLANATIONS = '说明';
const HEADINGS = ['关系编号', '党组织', '左边', '右边', '差额', '说明', '填写人', '日期'] as const;
const WIDTHS = [34, 24, 12, 12, 12, 60, 12, 14] as const;

/** What an office says of a relation; it speaks of the two sides that the relation had. */
export interface Explanation {
  /** `table.balance`. */
  readonly relation: string;
  /** Blank for the whole set. */
  readonly organisation: string;
  readonly left: string;
  readonly right: string;
  readonly reason: string;
  /** Who wrote it, and when, as they wrote it. */
  readonly by?: string;
  readonly on?: string;
}

/** A relation that does not hold, as it is put before people. */
export interface FailedRelation {
  readonly relation: string;
  readonly left: number | null;
  readonly right: number | null;
  readonly imbalance: number;
}

const text = (value: number | null): string => (value === null ? '' : String(value));

/** The explanations of a register; none where it has no such sheet. */
export function readExplanations({ sheets }: Workbook): Explanation[] {
  const sheet = sheets.find(({ name }) => name.trim() === EXPLANATIONS);
  const head = sheet?.rows.find((row) =>
    row.cells.some((cell) => cellText(cell, 'zh-CN').trim() === HEADINGS[0]),
  );
  if (!sheet || !head) return [];
  const places = new Map(
    Array.from(head.cells, (cell, at) => [cellText(cell, 'zh-CN').trim(), at]),
  );
  return sheet.rows.flatMap((row): Explanation[] => {
    if (row.index <= head.index) return [];
    const at = (heading: (typeof HEADINGS)[number]): string =>
      cellText(row.cells[places.get(heading) ?? -1], 'zh-CN').trim();
    const relation = at('关系编号');
    if (relation === '') return [];
    const [organisation, left, right, reason] = [at('党组织'), at('左边'), at('右边'), at('说明')];
    const [by, on] = [at('填写人'), at('日期')];
    return [{ relation, organisation, left, right, reason, by, on }];
  });
}

/** The relation of a finding, and the one of the ministry's form, or of a summary table, that says the same. */
function sameRelations(relation: string, form: Form): string[] {
  const own = form.tables.flatMap(({ table: { id, official }, balances }) =>
    official
      ? balances.flatMap((balance) => {
          const twin = relationOf(official, balance.id)?.twin;
          return twin === undefined ? [] : [{ official: `${id}.${balance.id}`, twin }];
        })
      : [],
  );
  return [
    relation,
    ...own.flatMap(({ official, twin }) =>
      relation === twin || relation.startsWith(`${twin}:`)
        ? [official]
        : relation === official
          ? [twin]
          : [],
    ),
  ];
}

/** The relations that do not hold and are told, in the order of the findings. */
export function failedRelations(
  findings: readonly ReturnFinding[],
  { tables, asked }: FinishedReturn,
): FailedRelation[] {
  const all = new Map<string, FailedRelation>(
    [
      ...tables.flatMap(({ id, balances }) =>
        balances.map((one) => [`${id}.${one.id}`, one] as const),
      ),
      ...asked.map((one) => [`${one.table}.${one.id}`, one] as const),
    ].map(([relation, { left, right, imbalance }]) => [
      relation,
      { relation, left, right, imbalance },
    ]),
  );
  return findings.flatMap(({ rule }) =>
    rule.startsWith(RELATION_PREFIX) ? (all.get(rule.slice(RELATION_PREFIX.length)) ?? []) : [],
  );
}

/**
 * The findings of a return, those marked that the office has explained: a relation whose sides have
 * changed since is not explained any more.
 */
export function explainedFindings(
  findings: readonly ReturnFinding[],
  finished: FinishedReturn,
  form: Form,
  explanations: readonly Explanation[],
): ReturnFinding[] {
  if (explanations.every(({ reason }) => reason === '')) return [...findings];
  const failed = new Map<string, FailedRelation>(
    failedRelations(findings, finished).map((one) => [`${RELATION_PREFIX}${one.relation}`, one]),
  );
  return findings.map((finding) => {
    const own = failed.get(finding.rule);
    if (!own) return finding;
    const names = sameRelations(own.relation, form);
    const said = explanations.find(
      ({ relation, organisation, left, right, reason }) =>
        reason !== '' &&
        organisation === '' &&
        names.some((name) => relation === name || relation.startsWith(`${name}:`)) &&
        left === text(own.left) &&
        right === text(own.right),
    );
    return said ? { ...finding, suppressed: true, explanation: said.reason } : finding;
  });
}

/**
 * Puts a row before people for each relation that does not hold and of whose sides none speaks yet;
 * what they wrote stays.
 * @param always whether the sheet is made though there is nothing to explain: in a new register
 * @returns whether anything was added
 */
export function addExplanations(
  book: ExcelJS.Workbook,
  failed: readonly FailedRelation[],
  known: readonly Explanation[],
  always = false,
): boolean {
  const fresh = failed.filter(
    (one) =>
      !known.some(
        ({ relation, organisation, left, right }) =>
          relation === one.relation &&
          organisation === '' &&
          left === text(one.left) &&
          right === text(one.right),
      ),
  );
  const old = book.getWorksheet(EXPLANATIONS);
  if (fresh.length === 0 && !always && (old || failed.length === 0)) return false;
  const sheet = old ?? book.addWorksheet(EXPLANATIONS, { views: [{ state: 'frozen', ySplit: 1 }] });
  if (!old) {
    HEADINGS.forEach((heading, index) => {
      sheet.getColumn(index + 1).width = WIDTHS[index] ?? 12;
      const cell = sheet.getCell(1, index + 1);
      cell.value = heading;
      cell.font = { bold: true };
    });
  }
  let row = sheet.actualRowCount === 0 ? 1 : sheet.rowCount;
  for (const { relation, left, right, imbalance } of fresh) {
    row++;
    [relation, null, left, right, imbalance].forEach((value, index) => {
      sheet.getCell(row, index + 1).value = value;
    });
    sheet.getCell(row, 6).alignment = { wrapText: true };
  }
  return true;
}
