import { compareFiles, type Joining } from '../../../../consolidate/joined/compare-files';
import { type FileToJoin, joinLedgers } from '../../../../consolidate/joined/join-ledgers';
import type { Ledger } from '../../../../ledger/model';
import { readLedger } from '../../../../ledger/read';
import type { TableId } from '../../../../ledger/records.generated';
import { modifiedTime } from '../../../../workbook/read/modified';
import type { Input } from '../../files/discover';
import { nodeInflate } from '../../files/inflate';
import { openWorkbook, readBytes, sha256 } from '../../files/open-workbook';
import type { ContributionContext } from '../contribution';

/** One of several files of an organisation. */
export interface FileOfSet {
  /** Its place among the workbooks. */
  readonly entry: number;
  readonly input: Input;
  /** Of what was read first: anything else is not joined. */
  readonly sha256: string | null;
  /** The kinds of sheet that do not count from it. */
  readonly dropped: readonly TableId[];
}

/** How workbooks are read. */
export type Reading = Pick<ContributionContext, 'plan' | 'passwords' | 'mappings' | 'year'>;

const optionsOf = ({ year, mappings }: Reading) => ({
  ...(year === null ? {} : { assumedYear: year }),
  mappings,
});

/** Reads the files of an organisation; null where one is not there any more as it was read first. */
async function readFiles(files: readonly FileOfSet[], reading: Reading) {
  const read: (FileToJoin & { readonly entry: number; readonly modified: string | null })[] = [];
  for (const { entry, input, sha256: before, dropped } of files) {
    const bytes = readBytes(input.path);
    if (sha256(bytes) !== before) return null;
    const workbook = await openWorkbook(input, reading.passwords, bytes);
    const options = { ...optionsOf(reading), file: input.file };
    const ledger = readLedger(workbook, reading.plan.templates, options);
    read.push({ entry, workbook, ledger, dropped, modified: modifiedTime(bytes, nodeInflate) });
  }
  return read;
}

/**
 * Decides which sheets of which file count.
 * @param files the latest first
 */
export async function compareSet(
  files: readonly FileOfSet[],
  reading: Reading,
): Promise<Joining | null> {
  const read = await readFiles(files, reading);
  return read && compareFiles(read);
}

/** Reads the files of an organisation as one workbook. */
export async function openJoined(
  files: readonly FileOfSet[],
  reading: Reading,
): Promise<{ readonly ledger: Ledger; readonly modified: string | null } | null> {
  const read = await readFiles(files, reading);
  if (!read) return null;
  const times = read.flatMap(({ modified }) => modified ?? []).sort();
  const ledger = joinLedgers(read, reading.plan.templates, optionsOf(reading));
  return { ledger, modified: times.at(-1) ?? null };
}
