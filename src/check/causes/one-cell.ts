import type { Finding, Place } from '../../rules/rule';

/** Whether a cell stands for somebody, or for a record as a whole: it does not when it is a date. */
const isOfPerson = ({ on, key }: Place): boolean =>
  !on.template.columns.some((column) => column.key === key && DATED.has(column.type));

const DATED: ReadonlySet<string> = new Set(['date', 'month']);

/** Whether a finding speaks of a cell of its own, and not of a person or sheet as a whole. */
const isOfCell = ({ place, record }: Finding): boolean =>
  record !== null &&
  place?.address != null &&
  (!place.on.template.subject.includes(place.key ?? '') || !isOfPerson(place));

const cellKey = ({ place }: Finding): string =>
  `${place?.on.sheet.name}\n${place?.address?.row}\n${place?.address?.column}`;

const GRAVITY = { error: 2, warning: 1, info: 0 } as const;

/**
 * Findings of one cell, the gravest first: one mistake, however many rules it breaks.
 * @returns each further one with the first
 */
export function* ofOneCell(findings: readonly Finding[]): Generator<readonly [Finding, Finding]> {
  const byCell = new Map<string, Finding>();
  const sorted = findings
    .filter(isOfCell)
    .sort((a, b) => GRAVITY[b.severity] - GRAVITY[a.severity]);
  for (const finding of sorted) {
    const key = cellKey(finding);
    const cause = byCell.get(key);
    if (cause === undefined) byCell.set(key, finding);
    else if (cause.rule !== finding.rule) yield [cause, finding];
  }
}
