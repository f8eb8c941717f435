import type { AcrossContext } from './across-rule';
import { type IdleAnswer, type WorkbookSet, wholeFile } from './set';

/** Tells of the answers that changed nothing for one reason, each at its row of the list. */
export function reportAnswers(
  reason: IdleAnswer['why'],
  { answers }: WorkbookSet,
  context: AcrossContext,
): void {
  for (const { why, list, row, file } of answers) {
    if (why === reason) context.report({ ...wholeFile(list), row }, { data: { list, row, file } });
  }
}
