import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { type HandedIn, type Unit, unitOf } from '../../../consolidate/round';
import { type CivilDate, civilDate } from '../../../core/calendar/civil-date';
import { readExplanations } from '../../../documents/return/round/explanations';
import { type Contact, readRegister } from '../../../documents/return/round/register-read';
import type { ContactOf, KeptRegister } from '../../../documents/return/round/register-write';
import { plainName } from '../../../returns';
import { WorkbookError } from '../../../workbook/errors';
import { usageError } from '../commands/usage';
import { holderOf } from '../files/archives';
import { statAt } from '../files/disk';
import { openWorkbook, readBytes } from '../files/open-workbook';
import { lastingKey } from '../files/run-key';
import { readEarlierJson } from './last-year';
import { isPart, openPart } from './part/part-file';
import { unitsOfPart } from './part/take-parts';

/** The name of the office's workbook in the folder of the outputs. */
export const REGISTER_FILE = '收报登记.xlsx';

/** The units of a round, and the register that people keep of them. */
export interface UnitsOfRound {
  readonly units: readonly Unit[];
  /** The register's file, at which the round is told of. */
  readonly source: string;
  readonly kept: KeptRegister | null;
  /** Where the register is written. */
  readonly path: string;
  /** The key by which changes of workbooks are told. */
  readonly prints: Uint8Array;
  /** Whom to ask at a unit, as a list has it: for the register, and for nothing else. */
  readonly contactOf: ContactOf;
}

/** A unit of a list, which may say whom to ask there. */
type ListedUnit = Unit & Partial<Contact>;

async function listIn(path: string) {
  try {
    const workbook = await openWorkbook({ path, file: basename(path) }, []);
    const found = readRegister(workbook);
    return found && { ...found, explanations: readExplanations(workbook) };
  } catch (error) {
    if (error instanceof WorkbookError) return null;
    throw error;
  }
}

/**
 * The units of a list, or those that handed in a workbook for an earlier return.
 * @throws UsageError when the file is no such list
 */
export async function unitsIn(path: string): Promise<readonly ListedUnit[]> {
  const earlier = readEarlierJson(path);
  if (earlier) {
    const names = new Map(earlier.organisations.map(({ id, name }) => [id, name]));
    return earlier.organisations.flatMap(({ name, code, file, parent }) =>
      file === null
        ? []
        : [
            {
              name,
              code,
              superior: parent === null ? null : (names.get(parent) ?? null),
              formerNames: [],
              due: null,
              state: null,
              adopted: null,
              fingerprint: null,
            },
          ],
    );
  }
  const part = existsSync(path) && isPart(path) ? openPart(path) : null;
  if (part) return unitsOfPart(part);
  const found = existsSync(path) ? await listIn(path) : null;
  if (found) return found.rows;
  throw usageError(
    `${path} 不是单位名单：应有“党组织全称”“党组织编码”“上级党组织”等列，或是上一年的 returns.json。`,
    `${path} is no list of units: it needs columns such as 党组织全称 and 党组织编码, or is last year’s returns.json.`,
  );
}

/** The register that lies at a path; null where none does. */
async function keptAt(
  path: string,
): Promise<{ kept: KeptRegister; units: readonly Unit[] } | null> {
  if (!existsSync(path)) return null;
  const found = await listIn(path);
  if (!found) {
    throw usageError(
      `${path} 读不了，或不是收报登记（应有“党组织全称”“状态”等列）。`,
      `${path} cannot be read, or is no register (it needs 党组织全称 and 状态).`,
    );
  }
  const { sheet, headRow, columns, rows, explanations } = found;
  const kept = {
    bytes: readBytes(path),
    sheet,
    headRow,
    columns,
    rows: rows.map(({ row }) => row),
    explanations,
  };
  return { kept, units: rows };
}

/** Those of a list that a register does not have: by code, or else by name. */
export function further(units: readonly Unit[], known: readonly Unit[]): Unit[] {
  const keys = new Set(
    known.flatMap(({ code, name }) => [plainName(name), ...(code ? [plainName(code)] : [])]),
  );
  return units.filter(
    ({ code, name }) => !keys.has(plainName(name)) && !(code && keys.has(plainName(code))),
  );
}

/** Where changes of the register go that cannot be written into it. */
export const pendingPath = (register: string): string =>
  join(dirname(register), `${basename(register, '.xlsx')}（待合并）.xlsx`);

/** Takes what a run could not write: the program's own columns, and the states that it may set. */
export function withPending(units: readonly Unit[], pending: readonly Unit[]): readonly Unit[] {
  const later = unitOf(pending);
  const merged = units.map((unit): Unit => {
    const { fingerprint = null, state = null } = later(unit) ?? {};
    const isSet = (unit.state ?? '未交') === '未交' || (unit.state === '退回' && state === '重交');
    return {
      ...unit,
      fingerprint: fingerprint ?? unit.fingerprint,
      state: isSet ? (state ?? unit.state) : unit.state,
    };
  });
  return [...merged, ...further(pending, units)];
}

/**
 * Reads who is expected: the office's register, and what a list names besides.
 * @param lists lists of units, or returns of an earlier year
 * @returns null where nobody has told
 * @throws UsageError when a file is no such list
 */
export async function readUnits(
  out: string,
  lists: readonly string[],
  register: string | undefined,
): Promise<UnitsOfRound | null> {
  const path = resolve(register ?? join(out, REGISTER_FILE));
  const kept = await keptAt(path);
  const pending = await keptAt(pendingPath(path));
  if (!kept && !pending && lists.length === 0 && register === undefined) return null;
  let units: readonly Unit[] = withPending(kept?.units ?? [], pending?.units ?? []);
  const named: ListedUnit[] = [...(pending?.units ?? [])];
  for (const list of lists) {
    const listed = await unitsIn(list);
    named.push(...listed);
    units = [...units, ...further(listed, units)];
  }
  const inLists = unitOf(named);
  return {
    units,
    source: basename(path),
    kept: kept?.kept ?? null,
    path,
    prints: lastingKey(path),
    contactOf: (unit) => {
      const found = inLists(unit);
      return found && { contact: found.contact ?? null, phone: found.phone ?? null };
    },
  };
}

/** The day on which a file, or the archive that it lies in, was last written. */
export function dayOf(path: string): CivilDate | null {
  const { mtime } = statAt(holderOf(path)) ?? {};
  return mtime ? civilDate(mtime.getFullYear(), mtime.getMonth() + 1, mtime.getDate()) : null;
}

/** Whether a path of 采用文件 names a file of the run. */
export const isAdopted = (adopted: string | null, file: string): boolean =>
  adopted !== null && (adopted === file || file.endsWith(`/${adopted}`));

/** What the office has accepted of a unit that it has locked, where another workbook has come since. */
export const lockedPrint = (unit: Unit | null, sha256: HandedIn['sha256']): string | null =>
  unit?.state === '锁定' && unit.fingerprint !== sha256 ? unit.fingerprint : null;

/** Whether the register lies in the folder of the outputs, and so belongs to its set. */
export const isInside = (out: string, path: string): boolean =>
  resolve(out, REGISTER_FILE) === path;
