import { isoDate } from '../../core/calendar/civil-date';
import type { Language } from '../../core/templates/schema';
import type { Duplicate } from '../../returns';
import type { ReturnFinding } from '../return/returns-report';
import { acrossFinding } from './across';
import { type ClaimingWorkbooks, claimedTwice } from './claimed-twice';

/** Says of each person on several rosters where they count, and where they stand besides. */
export function* duplicateFindings(
  duplicates: readonly Duplicate[],
  workbooks: ClaimingWorkbooks,
  language: Language,
): Generator<ReturnFinding> {
  for (const { counts, since, elsewhere } of duplicates) {
    const claimed = claimedTwice(counts, elsewhere, workbooks);
    if (!claimed) continue;
    const { here, others, words } = claimed;
    const said = { ...words, since: since === null ? '' : isoDate(since) };
    yield acrossFinding('across/duplicate-person', language, here, said, others);
  }
}
