import type { Language } from '../../../core/templates/schema';
import { acrossFinding } from '../../../documents/across/across';
import type { ReturnFinding } from '../../../documents/return/returns-report';
import type { OrganisationTree } from '../../../returns';
import { placeOf } from './hierarchy';
import type { CountedWorkbook } from './workbook-entry';

/** What the branches below an organisation say together. */
interface Below {
  branches: number;
  /** Branches that do not give the figure. */
  blank: number;
  sum: number;
}

/** Whether an organisation has members of its own: a committee counts those of its branches. */
const hasMembers = ({ branch }: CountedWorkbook): boolean =>
  (branch?.members ?? 0) > 0 || (branch?.kind !== 'committee' && branch?.kind !== 'general');

/** Holds what committees and general branches state against the sum of the branches below them. */
export function statedTotals(
  { organisations }: OrganisationTree,
  counted: readonly CountedWorkbook[],
  language: Language,
): ReturnFinding[] {
  const below = new Map<number, Below>();
  organisations.forEach(({ workbook, parent }) => {
    const own = workbook === null ? undefined : counted[workbook];
    // A temporary branch’s members are counted where their formal relation is.
    if (!own || !hasMembers(own) || own.branch?.kind === 'temporary') return;
    const stated = own.branch?.membersLastYear ?? null;
    for (let at = parent; at !== null; at = organisations[at]?.parent ?? null) {
      const known = below.get(at) ?? { branches: 0, blank: 0, sum: 0 };
      known.branches++;
      if (stated === null) known.blank++;
      known.sum += stated ?? 0;
      below.set(at, known);
    }
  });
  return organisations.flatMap(({ workbook }, place): ReturnFinding[] => {
    const own = workbook === null ? undefined : counted[workbook];
    const stated = own?.branch?.membersLastYear ?? null;
    const parts = below.get(place);
    if (!own || hasMembers(own) || stated === null || !parts) return [];
    const { branches: count, blank, sum } = parts;
    const at = placeOf(own, 'membersLastYear');
    if (blank > 0) {
      return [acrossFinding('across/stated-total-open', language, at, { count, blank })];
    }
    if (sum === stated) return [];
    const words = { stated, count, sum, difference: stated - sum };
    return [acrossFinding('across/stated-total', language, at, words)];
  });
}
