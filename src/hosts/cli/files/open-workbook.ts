import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Templates } from '../../../core/templates/load';
import type { Ledger } from '../../../ledger/model';
import { type ReadLedgerOptions, readLedger } from '../../../ledger/read';
import { WorkbookError } from '../../../workbook/errors';
import type { Workbook } from '../../../workbook/model';
import { readWorkbook } from '../../../workbook/read/read';
import type { Input } from './discover';
import { nodeInflate } from './inflate';
import { decrypt } from './passwords';

/**
 * The bytes of a file.
 * @throws WorkbookError when it is not there or may not be read
 */
export function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new WorkbookError(code === 'ENOENT' ? 'not-found' : 'no-access', { reason: code });
  }
}

/** SHA-256 of a file's bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/**
 * The cells of a workbook's file.
 * @param passwords tried in turn where the file is encrypted
 * @throws WorkbookError when they cannot be read
 */
export async function openWorkbook(
  input: Input,
  passwords: readonly string[],
  bytes = readBytes(input.path),
): Promise<Workbook> {
  const read = (plain: Uint8Array) => readWorkbook(plain, input.file, { inflate: nodeInflate });
  try {
    return await read(bytes);
  } catch (error) {
    const locked = error instanceof WorkbookError && error.code === 'encrypted';
    if (!locked || passwords.length === 0) throw error;
    return read(await decrypt(bytes, passwords));
  }
}

/** How a ledger is read, where somebody says it. */
export type LedgerOptions = Omit<ReadLedgerOptions, 'file'>;

/**
 * The ledger in a workbook's file.
 * @throws WorkbookError when it cannot be read
 */
export const openLedger = async (
  input: Input,
  templates: Templates,
  passwords: readonly string[],
  bytes?: Uint8Array,
  options: LedgerOptions = {},
): Promise<Ledger> =>
  readLedger(await openWorkbook(input, passwords, bytes), templates, {
    ...options,
    file: input.file,
  });
