import type { FinishedReturn } from '../../returns';
import { BYTE_ORDER_MARK, csvLines } from '../findings/check-csv';

/** Whose figures they are; null for the whole set. */
export interface TidyOwner {
  readonly code: string | null;
  readonly name: string;
}

const FIGURES = [
  ['year', 'integer', '统计年度'],
  ['period', 'string', '期间，如 2026、2026H1'],
  ['organisation_code', 'string', '党组织编码；全部合计为空'],
  ['organisation', 'string', '党组织全称；全部合计为空'],
  ['table', 'string', '表，如 members、2017/T2'],
  ['row', 'string', '行'],
  ['column', 'string', '列'],
  ['value', 'number', '数；钱以分计；没有资料的为空'],
  [
    'state',
    'string',
    'known 齐全，incomplete 不全，withheld 没有资料，year-end-roster 年中的数按年末名册',
  ],
] as const;
const FINDINGS = [
  ['year', 'integer', '统计年度'],
  ['period', 'string', '期间'],
  ['organisation', 'string', '党组织全称；全部合计为空'],
  ['rule', 'string', '规则；按党组织计的为空'],
  ['severity', 'string', 'error、warning、info'],
  ['count', 'integer', '没有核实说明的问题数'],
] as const;

const headOf = (fields: readonly (readonly [string, string, string])[]): string =>
  BYTE_ORDER_MARK + csvLines([fields.map(([name]) => name)]);

export const figuresHead = (): string => headOf(FIGURES);
export const findingsHead = (): string => headOf(FINDINGS);

/**
 * The figures of one organisation, a line a cell; a cell that is not there is 0.
 * @param roster those that were counted from later rosters
 */
export function figureLines(
  { year, tables, incomplete }: FinishedReturn,
  period: string,
  owner: TidyOwner | null,
  roster: ReadonlySet<string> = new Set(),
): string {
  const partial = new Set(incomplete.map(({ figure }) => figure));
  const lines: (string | number | null)[][] = [];
  for (const { id, rows } of tables) {
    for (const row of rows) {
      for (const [column, value] of Object.entries(row.values)) {
        const ref = `${id}.${row.id}.${column}`;
        const isPartial = partial.has(ref);
        if (value === 0 && !isPartial) continue;
        const known = roster.has(ref) ? 'year-end-roster' : 'known';
        const state = value === null ? 'withheld' : isPartial ? 'incomplete' : known;
        const whose = [owner?.code ?? '', owner?.name ?? ''];
        lines.push([year, period, ...whose, id, row.id, column, value, state]);
      }
    }
  }
  return csvLines(lines);
}

/** One line of findings: how many, never of whom. */
export const findingLine = (
  year: number,
  period: string,
  organisation: string,
  rule: string,
  severity: string,
  count: number,
): string => csvLines([[year, period, organisation, rule, severity, count]]);

const fieldsOf = (fields: readonly (readonly [string, string, string])[]) =>
  fields.map(([name, type, description]) => ({ name, type, description }));

/** What the files hold, as a data package describes it. */
export const dataPackage = (year: number, period: string): string =>
  `${JSON.stringify(
    {
      name: `branch-ledger-${year}`,
      title: `党内统计 ${period}`,
      resources: [
        { name: 'figures', path: 'figures.csv', schema: { fields: fieldsOf(FIGURES) } },
        { name: 'findings', path: 'findings.csv', schema: { fields: fieldsOf(FINDINGS) } },
      ],
    },
    null,
    1,
  )}\n`;
