import type { CivilDate } from '../../core/calendar/civil-date';
import type { Ledger } from '../../ledger/model';
import type { ProblemsRecord, TasksRecord } from '../../ledger/records.generated';

/** A row of 任务清单 or 问题整改: something that somebody has to do by a day. */
export interface LedgerItem {
  readonly record: TasksRecord | ProblemsRecord;
  /** What is to be done, or put right. */
  readonly what: string;
  readonly dueOn: CivilDate | null;
  readonly doneOn: CivilDate | null;
}

/** The items of both ledgers, tasks first. */
export function itemsOf(ledger: Ledger): LedgerItem[] {
  const tasks = ledger.tasks.records.map((record) => ({ record, what: record.task }));
  const problems = ledger.problems.records.map((record) => ({ record, what: record.problem }));
  return [...tasks, ...problems].map(({ record, what }) => ({
    record,
    what: what ?? '',
    dueOn: record.dueOn,
    doneOn: record.doneOn,
  }));
}

/** Whether the workbook keeps either ledger. */
export const hasItems = ({ tasks, problems }: Ledger): boolean =>
  tasks.sheets.length > 0 || problems.sheets.length > 0;
