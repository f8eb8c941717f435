import type { DuesRecord } from '../ledger/records.generated';

/** What people write into 减免批准 to say that there is none. */
const NONE =
  /^(无|否|没有|未|不|不是|零|0+(\.0+)?|n|no|none|nil|n\/?a|不适用|不需要|无需|无减免|未减免|没有减免|不减免|正常|正常交纳|×|x|[-—–―─/／\\.。]+)$/iu;

/** Whether 减免批准 tells of an approval; 无, 否, 0, 不适用 and a dash say that there is none. */
export const hasWaiver = ({ waiver }: Pick<DuesRecord, 'waiver'>): boolean =>
  waiver !== null && !NONE.test(waiver.normalize('NFKC').replace(/\s/gu, ''));

/** Nothing is owed where payment was waived or nothing was due. */
export const isWaived = (row: Pick<DuesRecord, 'waiver' | 'due'>): boolean =>
  row.due === 0 || hasWaiver(row);
