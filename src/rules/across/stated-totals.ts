import type { SetWorkbook, WorkbookSet } from './set';
import { statedOrganisations } from './stated-organisations';

/** What the branches below an organisation say together. */
interface Below {
  branches: number;
  /** Branches that do not give the figure. */
  blank: number;
  sum: number;
}

/** Whether an organisation has members of its own: a committee counts those of its branches. */
const hasMembers = ({ members, kind }: SetWorkbook): boolean =>
  members > 0 || (kind !== 'committee' && kind !== 'general');

/** What committees and general branches state, with what the branches below them say. */
export function statedTotals(set: WorkbookSet) {
  const { organisations, workbooks } = set;
  const lacking = new Set(
    statedOrganisations(set).flatMap(({ workbook, differing }) =>
      differing.some(({ stated, counted }) => stated > counted) ? workbook : [],
    ),
  );
  const below = new Map<number, Below>();
  const workbookOf = (at: number | null): SetWorkbook | undefined =>
    at === null ? undefined : workbooks[at];
  for (const { workbook, parent } of organisations) {
    const own = workbookOf(workbook);
    // A temporary branch’s members are counted where their formal relation is.
    if (!own || !hasMembers(own) || own.kind === 'temporary') continue;
    for (let at = parent; at !== null; at = organisations[at]?.parent ?? null) {
      const known = below.get(at) ?? { branches: 0, blank: 0, sum: 0 };
      known.branches++;
      if (own.membersLastYear === null) known.blank++;
      known.sum += own.membersLastYear ?? 0;
      below.set(at, known);
    }
  }
  return organisations.flatMap(({ workbook: at }, place) => {
    const workbook = workbookOf(at);
    const stated = workbook?.membersLastYear ?? null;
    // Of whom nobody below handed in, the figures know nothing: told where it states any member.
    const parts = below.get(place) ?? (stated ? { branches: 0, blank: 0, sum: 0 } : null);
    if (!workbook || hasMembers(workbook) || stated === null || !parts) return [];
    // The sum lacks those who are told to be missing.
    if (lacking.has(workbook)) return [];
    return [{ workbook, stated, below: parts }];
  });
}
