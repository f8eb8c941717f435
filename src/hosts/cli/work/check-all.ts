import { availableParallelism } from 'node:os';
import { chunks } from '../../../core/text/chunks';
import {
  type CheckDocument,
  type CheckFacts,
  checkFacts,
  type WorkbookFacts,
  workbookFacts,
} from '../../../documents/findings/check-document';
import { reportFailure, type WorkbookReport } from '../../../documents/findings/check-report';
import { crashFailure } from '../../../documents/findings/failure';
import type { AnsweredInputs } from '../files/answers';
import type { Spool } from '../files/spool';
import type { CheckJob, CheckJobResult } from './check-job';
import { runPool } from './pool';
import { showProgress } from './progress';
import type { CheckStart } from './worker';
import { WORKER_SCRIPT } from './worker-script';

interface Checked {
  readonly facts: CheckFacts;
  /** All there is to say, where no document takes it. */
  readonly reports: readonly WorkbookReport[];
}

/**
 * Checks all workbooks; what a document says of each is spooled as it is made.
 * @param document null to give the reports as data
 * @throws Interrupted when the signal is aborted
 */
export async function checkAll(
  { inputs, answers }: AnsweredInputs,
  start: CheckStart,
  document: CheckDocument | null,
  spool: Spool,
  signal: AbortSignal,
): Promise<Checked> {
  const { language, today } = start.task.settings;
  const progress = showProgress(inputs.length, language);
  const facts: WorkbookFacts[] = [];
  const reports: WorkbookReport[] = [];
  const take = ({ facts: one, report }: CheckJobResult): void => {
    if (report && document) {
      // The worker failed, perhaps after it had sent some of the text.
      spool.forget(facts.length);
      for (const part of chunks(document.workbook(report))) spool.add(facts.length, part);
    } else if (report) reports.push(report);
    facts.push(one);
    const found = Object.values(one.counts).some((count) => count > 0) ? 'found' : 'fine';
    progress.step(one.error ? 'unreadable' : found);
  };
  try {
    await runPool<CheckJob, CheckJobResult>({
      jobs: inputs.map((input) => ({ input, answers: answers.get(input.file) ?? [] })),
      script: WORKER_SCRIPT,
      start,
      workers: availableParallelism(),
      signal,
      onPart: (part, index) => spool.add(index, part),
      onResult: take,
      onCrash: ({ input }, why) => {
        const report = reportFailure(input.file, null, crashFailure(why, language), language);
        return { facts: workbookFacts(report), report };
      },
    });
  } finally {
    progress.end();
  }
  return { facts: checkFacts(facts, today), reports };
}
