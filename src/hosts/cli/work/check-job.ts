import type { Answer } from '../../../check/answers';
import { checkLedger } from '../../../check/check';
import type { Plan } from '../../../check/plan';
import type { CivilDate } from '../../../core/calendar/civil-date';
import { chunks } from '../../../core/text/chunks';
import {
  type CheckDocument,
  countFindings,
  type WorkbookFacts,
  workbookFacts,
} from '../../../documents/findings/check-document';
import {
  reportFailure,
  type UnfoldingReport,
  unfoldingReport,
  type WorkbookReport,
} from '../../../documents/findings/check-report';
import { unreadable } from '../../../documents/findings/failure';
import type { SheetMapping } from '../../../ledger/mapping';
import { ofBranch, otherBranches } from '../../../ledger/of-branch';
import { lackingFigures } from '../../../returns';
import { WorkbookError } from '../../../workbook/errors';
import type { Input } from '../files/discover';
import { openLedger, readBytes, sha256 } from '../files/open-workbook';
import type { DocumentSettings } from './check-documents';

export interface CheckSettings extends DocumentSettings {
  readonly today: CivilDate;
  readonly reveal: boolean;
  readonly passwords: readonly string[];
  /** Instead of the year that a workbook gives. */
  readonly year: number | null;
  /** The branch to check, where a workbook holds several. */
  readonly branch: string | null;
  readonly mappings: readonly SheetMapping[];
}

export interface CheckJob {
  readonly input: Input;
  /** What its branch said of earlier findings. */
  readonly answers: readonly Answer[];
}

export interface CheckJobResult {
  readonly facts: WorkbookFacts;
  /** The whole, where it has not been sent as parts of a document. */
  readonly report: WorkbookReport | null;
}

/**
 * Reads and checks one workbook. A workbook that cannot be read is a report of that.
 * @param document in which the findings are written; null to give them as data
 * @param send takes the text of the document as it is made
 */
export async function checkWorkbook(
  { input, answers }: CheckJob,
  plan: Plan,
  settings: CheckSettings,
  document: CheckDocument | null,
  send: (part: Uint8Array<ArrayBuffer>) => void,
): Promise<CheckJobResult> {
  const { today, language, reveal, passwords, year, branch, mappings } = settings;
  const give = (report: UnfoldingReport, facts: WorkbookFacts): CheckJobResult => {
    if (!document) return { facts, report: { ...report, findings: [...report.findings] } };
    for (const part of chunks(document.workbook(report))) send(part);
    return { facts, report: null };
  };
  let hash: string | null = null;
  try {
    const bytes = readBytes(input.path);
    hash = sha256(bytes);
    const reading = { ...(year === null ? {} : { year }), mappings };
    const whole = await openLedger(input, plan.templates, passwords, bytes, reading);
    const ledger = branch === null ? whole : ofBranch(whole, branch);
    const result = checkLedger(ledger, plan, today, answers);
    const withheld = lackingFigures(ledger, plan.templates, today);
    const options = { language, reveal, sha256: hash, withheld };
    const report = unfoldingReport(ledger, result, plan, options);
    const others = branch === null ? null : otherBranches(whole, branch);
    const facts = workbookFacts(report, countFindings(result));
    return give(report, others ? { ...facts, otherBranches: others } : facts);
  } catch (error) {
    if (!(error instanceof WorkbookError)) throw error;
    const report = reportFailure(input.file, hash, unreadable(error, language), language);
    return give(report, workbookFacts(report));
  }
}
