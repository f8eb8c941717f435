import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import type { Templates } from '../../../core/templates/load';
import type { Ledger } from '../../../ledger/model';
import { type ReadLedgerOptions, readLedger } from '../../../ledger/read';
import { WorkbookError } from '../../../workbook/errors';
import { DEFAULT_LIMITS, type Limits } from '../../../workbook/limits';
import type { Workbook } from '../../../workbook/model';
import { type ReadOptions, readWorkbook } from '../../../workbook/read/read';
import { holderOf, readMember } from './archives';
import type { Input } from './discover';
import { diskPath, statAt } from './disk';
import { nodeInflate } from './inflate';
import { decrypt } from './passwords';

/**
 * The bytes of a file, in an archive too. What it is and how large is looked at first: a pipe would
 * never end, and a device or a file of gigabytes would fill the memory.
 * @throws WorkbookError when it is not there, no regular file, too large, or may not be read
 */
export function readBytes(path: string): Uint8Array {
  const { fileBytes: limit } = DEFAULT_LIMITS;
  const stats = statAt(path);
  try {
    const holder = stats ? path : holderOf(path);
    if (holder !== path) return readMember(holder, path);
    // Reading says why a folder that was given in place of a file cannot be looked into.
    if (stats && !stats.isFile() && !stats.isDirectory()) throw new WorkbookError('not-regular');
    if (stats && stats.size > limit) throw new WorkbookError('too-large', { limit });
    if (stats && stats.size > LARGE && isBlankAt(path)) throw new WorkbookError('empty');
    return readFileSync(diskPath(path));
  } catch (error) {
    throw error instanceof WorkbookError ? error : inaccessible(error);
  }
}

/** More than a workbook of a branch has. */
const LARGE = 1024 * 1024;
const HEAD = 65_536;

/** Whether a large file holds nothing where a workbook begins, as one that was never downloaded. */
function isBlankAt(path: string): boolean {
  const head = Buffer.alloc(HEAD);
  const file = openSync(diskPath(path), 'r');
  try {
    return head.subarray(0, readSync(file, head, 0, HEAD, 0)).every((byte) => byte === 0);
  } finally {
    closeSync(file);
  }
}

function inaccessible(error: unknown): WorkbookError {
  const reason = (error as NodeJS.ErrnoException).code ?? '';
  const isGone = ['ENOENT', 'ENOTDIR', 'ELOOP'].includes(reason);
  return new WorkbookError(isGone ? 'not-found' : 'no-access', { reason });
}

/** [MS-OFFCRYPTO] 2.4.2.3: the password of what has none. */
const EXCELS_OWN_PASSWORD = 'VelvetSweatshop';

/** SHA-256 of a file's bytes, in hexadecimal. */
export const sha256 = (bytes: Uint8Array): string =>
  createHash('sha256').update(bytes).digest('hex');

/** Loaded when the first old file comes: to begin processes takes a good part of Node. */
const readOld = async (bytes: Uint8Array, limits: Limits): Promise<Workbook> =>
  (await import('./old-reader')).readApart(bytes, limits);

/**
 * The cells of a workbook's file.
 * @param passwords tried in turn where the file is encrypted
 * @param wanted the sheets whose cells are wanted; all unless told
 * @throws WorkbookError when they cannot be read
 */
export async function openWorkbook(
  input: Input,
  passwords: readonly string[],
  bytes = readBytes(input.path),
  wanted?: ReadOptions['wanted'],
): Promise<Workbook> {
  const options = { inflate: nodeInflate, readOld, ...(wanted && { wanted }) };
  const read = (plain: Uint8Array) => readWorkbook(plain, input.file, options);
  try {
    return await read(bytes);
  } catch (error) {
    const locked = error instanceof WorkbookError && error.code === 'encrypted';
    if (!locked || isZip(bytes)) throw error;
    return read(await opened(bytes, passwords, error));
  }
}

/** An encrypted .ods, or an archive with a password: no password of a workbook is of use there. */
const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50;

/**
 * Takes an encryption off. Excel's own password comes first, silently, as in Excel:
 * a workbook whose structure is protected, or that is to be opened read-only, is
 * encrypted with it though nobody set one.
 */
async function opened(
  bytes: Uint8Array,
  passwords: readonly string[],
  locked: WorkbookError,
): Promise<Uint8Array> {
  try {
    return await decrypt(bytes, [EXCELS_OWN_PASSWORD, ...passwords]);
  } catch (error) {
    const isWrong = error instanceof WorkbookError && error.code === 'wrong-password';
    throw isWrong && passwords.length === 0 ? locked : error;
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
