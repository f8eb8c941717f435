import { DEFAULT_LIMITS } from '../../../workbook/limits';
import { expandedBytes, holderOf, memberSize } from '../files/archives';
import { statAt } from '../files/disk';

const MB = 1024 * 1024;

/** On the disk: a hundred times a workbook of a branch. */
const HEAVY_FILE = 4 * MB;
/** A library reads it, and needs far more. */
const HEAVY_OLD_FILE = MB;
const OLD = /\.(?:xls|et|xlt|ett|xlsb)$/i;
/** Once inflated. */
const HEAVY_PARTS = 32 * MB;
/** Of what lies in an archive it is not known how far it inflates. */
const HEAVY_MEMBER = MB;

/** Whether reading a workbook may take so much memory that two such are not read at once. */
export function isHeavy(path: string): boolean {
  const stats = statAt(path);
  if (!stats) {
    const holder = holderOf(path);
    return holder !== path && memberSize(holder, path) > HEAVY_MEMBER;
  }
  // What is no file, or too large, is not read.
  if (!stats.isFile() || stats.size > DEFAULT_LIMITS.fileBytes) return false;
  if (stats.size > (OLD.test(path) ? HEAVY_OLD_FILE : HEAVY_FILE)) return true;
  return expandedBytes(path) > HEAVY_PARTS;
}
