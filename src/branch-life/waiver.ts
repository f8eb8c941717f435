import { isNone } from '../core/text/none';
import type { DuesRecord } from '../ledger/records.generated';

/** What says in 减免批准, besides the usual words for none, that nothing was waived. */
const FULL: ReadonlySet<string> = new Set([
  '无减免',
  '未减免',
  '没有减免',
  '不减免',
  '正常',
  '正常交纳',
]);

/** Whether 减免批准 tells of an approval; 无, 否, 0, 不适用 and a dash say that there is none. */
export const hasWaiver = ({ waiver }: Pick<DuesRecord, 'waiver'>): boolean =>
  waiver !== null && !isNone(waiver) && !FULL.has(waiver.replace(/\s/gu, ''));

/** Nothing is owed where payment was waived or nothing was due. */
export const isWaived = (row: Pick<DuesRecord, 'waiver' | 'due'>): boolean =>
  row.due === 0 || hasWaiver(row);
