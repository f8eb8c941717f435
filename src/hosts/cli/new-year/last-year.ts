import type { Templates } from '../../../core/templates/load';
import type { LocalText } from '../../../core/templates/schema';
import { unreadable, unrecognised } from '../../../documents/findings/failure';
import type { Ledger } from '../../../ledger/model';
import { ofBranch } from '../../../ledger/of-branch';
import { WorkbookError } from '../../../workbook/errors';
import { usageError } from '../commands/usage';
import type { Input } from '../files/discover';
import { openLedger } from '../files/open-workbook';

/** A file from which nothing can be taken, and why. */
export interface Failed {
  readonly file: string;
  readonly reason: LocalText;
}

const both = (of: (language: 'zh-CN' | 'en') => { readonly message: string }): LocalText => ({
  'zh-CN': of('zh-CN').message,
  en: of('en').message,
});

/** What was understood of a workbook of last year, or why it was not. */
export async function openLastYear(
  input: Input,
  templates: Templates,
  passwords: readonly string[],
): Promise<Ledger | Failed> {
  try {
    const ledger = await openLedger(input, templates, passwords);
    if (ledger.sheets.length > 0) return ledger;
    return { file: input.file, reason: both(unrecognised) };
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return { file: input.file, reason: both((language) => unreadable(error, language)) };
  }
}

/** Whether nothing can be taken from a workbook. */
export const isFailed = (one: Ledger | Failed): one is Failed => 'reason' in one;

/**
 * The year that follows a workbook's own.
 * @param given by the user
 * @throws UsageError when it is another one, or nobody says which
 */
export function nextYear({ year, file }: Ledger, given: number | undefined): number {
  if (year === null && given === undefined) {
    throw usageError(
      `${file} 没有写明是哪一年的。请用 --year 写明新台账的年度。`,
      `${file} does not say of which year it is. Give the year of the new workbook with --year.`,
    );
  }
  const next = year === null ? given : year + 1;
  if (next === undefined || (given !== undefined && given !== next)) {
    throw usageError(
      `${file} 是 ${year} 年的，只能带到 ${next} 年，不能带到 ${given} 年。`,
      `${file} is of ${year}: it can be carried over to ${next}, not to ${given}.`,
    );
  }
  return next;
}

/** The branches of a workbook, each with what is its own. */
export function branchesIn(ledger: Ledger): readonly Ledger[] {
  const names = new Set(ledger.branch.records.flatMap(({ name }) => name ?? []));
  return names.size < 2 ? [ledger] : [...names].map((name) => ofBranch(ledger, name));
}
