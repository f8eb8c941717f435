import { addYears, type CivilDate } from '../core/calendar/civil-date';
import { TABLE_IDS } from '../ledger/records.generated';
import type { SampleBranch } from './model';
import type { Shares } from './shares';

/** A committee or general branch above the branches of a set. */
export interface Superior {
  readonly kind: 'committee' | 'general';
  readonly name: string;
  readonly parent: string;
}

/** The organisations above the branches, in three levels. */
export interface Superiors {
  readonly all: readonly Superior[];
  /** The name of the one above each branch, by the branch's index. */
  readonly ofBranch: readonly string[];
}

/** Above the committees, and itself not in the set. */
const HEAD = '中共示例市委员会';

/**
 * Puts committees and general branches above branches, as many as the published figures have for
 * so many branches. A part of each committee's branches is under its general branches.
 */
export function planSuperiors({ committees, generals, branches: all }: Shares, branches: number) {
  const countOf = (figure: number): number => Math.max(1, Math.round((figure * branches) / all));
  const above: Superior[] = [];
  const ofBranch: string[] = [];
  const committeeCount = countOf(committees);
  const generalCount = countOf(generals);
  for (let c = 0; c < committeeCount; c++) {
    const name = `中共示例市第${c + 1}委员会`;
    above.push({ kind: 'committee', name, parent: HEAD });
    const own: string[] = [];
    const upTo = Math.ceil(((c + 1) * generalCount) / committeeCount);
    for (let g = Math.ceil((c * generalCount) / committeeCount); g < upTo; g++) {
      own.push(`中共示例市第${g + 1}总支部委员会`);
    }
    for (const general of own) above.push({ kind: 'general', name: general, parent: name });
    const first = ofBranch.length;
    const last = Math.floor(((c + 1) * branches) / committeeCount);
    for (let index = first; index < last; index++) {
      const direct = (index - first) % 2 === 0 || own.length === 0;
      ofBranch.push(direct ? name : (own[((index - first - 1) / 2) % own.length] ?? name));
    }
  }
  return { all: above, ofBranch } satisfies Superiors;
}

/**
 * The workbook of a committee or general branch: 支部信息 and nothing else.
 * @param membersLastYear of the branches below it
 */
export function superiorBranch(
  { kind, name, parent }: Superior,
  index: number,
  year: number,
  membersLastYear: number,
): SampleBranch {
  const electedOn = ((year - 1) * 10000 + 620) as CivilDate;
  const termYears = kind === 'committee' ? 5 : 3;
  const rows = Object.fromEntries(
    TABLE_IDS.map((id) => [id, []]),
  ) as unknown as SampleBranch['rows'];
  rows.branch.push({
    name,
    code: `998${String(index + 1).padStart(9, '0')}`,
    kind,
    parent,
    unitKind: 'other',
    foundedOn: 20010701,
    electedOn,
    termYears,
    termEndsOn: addYears(electedOn, termYears),
    membersLastYear,
    year,
  });
  return {
    stem: `上级-${String(index + 1).padStart(5, '0')}-${name}`,
    name,
    year,
    unitKind: 'other',
    hasCommittee: true,
    members: [],
    rows,
  };
}
