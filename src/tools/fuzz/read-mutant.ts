import { checkLedger } from '../../check/check';
import { makePlan, type Plan } from '../../check/plan';
import { civilDate } from '../../core/calendar/civil-date';
import { nodeInflate } from '../../hosts/cli/files/inflate';
import { packageTemplates } from '../../hosts/cli/files/kept-templates';
import { readLedger } from '../../ledger/read';
import { lackingFigures } from '../../returns';
import { RULES } from '../../rules/index.generated';
import { WorkbookError } from '../../workbook/errors';
import type { Workbook } from '../../workbook/model';
import { readWorkbook } from '../../workbook/read/read';

/**
 * Whether the library reads a file, for which the program has a process of its own
 * with limits: it may take long, or end.
 */
export const isReadApart = (name: string): boolean => /^(?:a|old|older)\.xls$|\.xlsb$/.test(name);

/** More of the processor than any mutant of a small file may take, in milliseconds. */
const LONGEST_MS = 5000;

/** What this process has had of the processor, in milliseconds: a busy machine makes nothing slow. */
function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const TODAY = civilDate(2025, 12, 31);
let plan: Promise<Plan> | null = null;

/** All that `check` does with what was read. */
async function checkWhole(workbook: Workbook, file: string): Promise<void> {
  plan ??= packageTemplates().then((templates) => makePlan(templates, RULES, [], null));
  const known = await plan;
  if (TODAY === null) throw new Error('no day');
  const ledger = readLedger(workbook, known.templates, { file });
  checkLedger(ledger, known, TODAY);
  lackingFigures(ledger, known.templates, TODAY);
}

/**
 * Reads and checks a file that may be anything.
 * @returns what is wrong with how it was read: another error than one that says why, or too slow; else null
 */
export async function faultOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const start = processorTime();
  try {
    await checkWhole(await readWorkbook(bytes, name, { inflate: nodeInflate }), name);
  } catch (error) {
    if (!(error instanceof WorkbookError)) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  }
  const took = processorTime() - start;
  return took > LONGEST_MS && !isReadApart(name) ? `took ${Math.round(took)} ms` : null;
}
