import { nodeInflate } from '../../hosts/cli/files/inflate';
import { WorkbookError } from '../../workbook/errors';
import { readWorkbook } from '../../workbook/read/read';

/**
 * Whether the library reads a file, for which the program has a process of its own
 * with limits: it may take long, or end.
 */
export const isReadApart = (name: string): boolean => /^(?:a|old|older)\.xls$|\.xlsb$/.test(name);

/** Longer than any mutant of a small file may take. */
const LONGEST_MS = 5000;

/**
 * Reads a file that may be anything.
 * @returns what is wrong with how it was read: another error than one that says why, or too slow; else null
 */
export async function faultOf(bytes: Uint8Array, name: string): Promise<string | null> {
  const start = performance.now();
  try {
    await readWorkbook(bytes, name, { inflate: nodeInflate });
  } catch (error) {
    if (!(error instanceof WorkbookError)) {
      return error instanceof Error ? (error.stack ?? error.message) : String(error);
    }
  }
  const took = performance.now() - start;
  return took > LONGEST_MS && !isReadApart(name) ? `took ${Math.round(took)} ms` : null;
}
