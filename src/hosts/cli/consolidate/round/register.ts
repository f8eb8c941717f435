import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Round } from '../../../../consolidate/round';
import type { FailedRelation } from '../../../../documents/return/round/explanations';
import { writeWhole } from '../../files/atomic';
import { nodeDeflate } from '../../files/deflate';
import type { OutputSet } from '../../files/outputs/output-set';
import { isInside, pendingPath, type UnitsOfRound } from '../units';

/** What Excel, WPS and LibreOffice lay beside a workbook that somebody has open. */
const OPEN_MARKS = [
  (name: string) => `~$${name}`,
  (name: string) => `.~${name}`,
  (name: string) => `.~lock.${name}#`,
];

/** Whether somebody has the register open, or has changed it since this run read it. */
function isHeld({ path, kept }: UnitsOfRound): boolean {
  if (OPEN_MARKS.some((mark) => existsSync(join(dirname(path), mark(basename(path)))))) return true;
  if (!existsSync(path)) return false;
  try {
    closeSync(openSync(path, 'r+'));
  } catch {
    return true;
  }
  return kept === null || !readFileSync(path).equals(kept.bytes);
}

/**
 * Writes 收报登记: with the set where it lies in its folder, by itself where it lies elsewhere; beside
 * it, for the next run to merge, while it is held.
 * @returns what is to be done once the set is there
 */
export async function writeRegister(
  outputs: OutputSet,
  out: string,
  units: UnitsOfRound,
  round: Round,
  failed: readonly FailedRelation[],
): Promise<() => void> {
  const { kept, path } = units;
  // Loaded when there is a register to write: exceljs takes long to load.
  const { registerWorkbook } = await import('../../../../documents/return/round/register-write');
  const bytes = await registerWorkbook(round.units, kept, failed, nodeDeflate, units.contactOf);
  const held = isHeld(units);
  const to = held ? pendingPath(path) : path;
  if (isInside(out, path)) outputs.write(basename(to), bytes);
  else writeWhole(to, [bytes]);
  if (!held) return () => rmSync(pendingPath(path), { force: true });
  process.stderr.write(
    `${basename(path)} 正开着，或刚有人改过，没有写进去；这次的变化写在 ${basename(to)}，下次汇总时合并。\n` +
      `  The register is open or was changed meanwhile: what is new is beside it and merged by the next run.\n`,
  );
  return () => undefined;
}
