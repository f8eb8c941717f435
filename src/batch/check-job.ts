import type { CivilDate } from '../calendar/civil-date';
import type { Answer } from '../check/answers';
import { checkLedger } from '../check/check';
import type { Plan } from '../check/plan';
import { reportFailure, reportWorkbook, type WorkbookReport } from '../report/check-report';
import { unreadable } from '../report/failure';
import type { Language } from '../templates/schema';
import { WorkbookError } from '../workbook/errors';
import type { Input } from './discover';
import { openLedger, readBytes, sha256 } from './open-workbook';

export interface CheckSettings {
  readonly today: CivilDate;
  readonly language: Language;
  readonly reveal: boolean;
  readonly passwords: readonly string[];
}

export interface CheckJob {
  readonly input: Input;
  /** What its branch said of earlier findings. */
  readonly answers: readonly Answer[];
}

/** Reads and checks one workbook. A workbook that cannot be read is a report of that. */
export async function checkWorkbook(
  { input, answers }: CheckJob,
  plan: Plan,
  { today, language, reveal, passwords }: CheckSettings,
): Promise<WorkbookReport> {
  let hash: string | null = null;
  try {
    const bytes = readBytes(input.path);
    hash = sha256(bytes);
    const ledger = await openLedger(input, plan.templates, passwords, bytes);
    const result = checkLedger(ledger, plan, today, answers);
    return reportWorkbook(ledger, result, plan, { language, reveal, sha256: hash });
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    return reportFailure(input.file, hash, unreadable(error, language));
  }
}
