import type { Language } from '../../core/templates/schema';
import type { DuplicateRecruit } from '../../returns';
import type { ReturnFinding } from '../return/returns-report';
import { acrossFinding } from './across';
import { type ClaimingWorkbooks, claimedTwice } from './claimed-twice';

/** Whether nothing contradicts: one branch went on where another one left off. */
const isLawful = ({ stage, reason }: DuplicateRecruit): boolean =>
  stage === 'waiting' || reason === 'admitted' || reason === 'arrived';

/** Says of each person in 发展党员 of several workbooks where they count, and why there. */
export function* recruitFindings(
  duplicates: readonly DuplicateRecruit[],
  workbooks: ClaimingWorkbooks,
  language: Language,
): Generator<ReturnFinding> {
  for (const duplicate of duplicates) {
    const { stage, reason, counts, elsewhere } = duplicate;
    const claimed = claimedTwice(counts, elsewhere, workbooks);
    if (!claimed) continue;
    const { here, others, words } = claimed;
    const id = isLawful(duplicate) ? 'across/recruit-moved' : 'across/recruit-twice';
    yield acrossFinding(id, language, here, { ...words, stage, reason }, others);
  }
}
