import { dirname, join } from 'node:path';
import type { CountedWorkbook } from '../../../../consolidate/counted-workbook';
import {
  AS_LOCKED,
  type Round,
  roundOf,
  type UnitOfRound,
  unitOf,
} from '../../../../consolidate/round';
import type { CivilDate } from '../../../../core/calendar/civil-date';
import type { Form } from '../../../../returns';
import type { Consolidation } from '../consolidation';
import { contributionOf } from '../part/take-parts';
import type { Told } from '../told';
import { dayOf, lockedPrint, type UnitsOfRound } from '../units';
import { acceptedWorkbooks, withNews } from './kept-units';

/** The digests of all workbooks of a run. */
const digestsOf = ({ entries }: Consolidation): ReadonlySet<string | null> =>
  new Set(entries.map(({ sha256 }) => sha256));

/**
 * Counts a locked unit by the figures that were kept of its accepted workbook, where that is not there
 * any more, whether a later one came or none.
 */
export function standIn(
  { units, path }: UnitsOfRound,
  consolidation: Consolidation,
  told: Told,
  form: Form,
): void {
  const there = digestsOf(consolidation);
  const wanted = new Set<string>();
  for (const unit of units) {
    const accepted = lockedPrint(unit, null);
    if (accepted && !there.has(accepted)) wanted.add(accepted);
  }
  if (wanted.size === 0) return;
  for (const one of acceptedWorkbooks(path, form, wanted)) {
    const input = { file: `${one.file}${AS_LOCKED}`, path: join(dirname(path), one.file) };
    const contribution = contributionOf(one, form.period, form);
    const on = one.on as CivilDate | null;
    if (consolidation.add(input, contribution, { away: null, on })) {
      told.take(consolidation.entries.length - 1, contribution);
    }
  }
}

/** Files that came after their unit was locked, and whether the accepted one counts. */
export function lockedFiles(consolidation: Consolidation) {
  const there = digestsOf(consolidation);
  return [...consolidation.locked].map(([entry, accepted]) => {
    return { file: consolidation.entryAt(entry).input.file, counts: there.has(accepted) };
  });
}

/** The place of the workbook by which a unit is judged: of a locked one the later, which is looked at. */
export function judgedPlaces(
  { units }: UnitsOfRound,
  consolidation: Consolidation,
): (one: UnitOfRound) => number | null {
  const unitFor = unitOf(units);
  const later = new Map<unknown, number>();
  for (const entry of consolidation.locked.keys()) {
    const { branch } = consolidation.entryAt(entry);
    const unit = branch && unitFor(branch);
    if (unit) later.set(unit, entry);
  }
  return ({ unit, workbook }) =>
    later.get(unit) ?? (workbook ? consolidation.placeOf(workbook.file) : null);
}

/** Who has handed in, where somebody has told who is expected, and what is new of each unit. */
export async function roundOfRun(
  units: UnitsOfRound | null,
  consolidation: Consolidation,
  counted: readonly CountedWorkbook[],
  told: Told,
  form: Form,
  passwords: readonly string[],
): Promise<Round | null> {
  if (!units) return null;
  const handedIn = counted.map(({ place, file, branch }) => {
    const { input, sha256, ofPart, on } = consolidation.entryAt(place);
    const { name = null, code = null, parent: superior = null } = branch ?? {};
    return { file, name, code, superior, sha256, on: ofPart ? on : dayOf(input.path) };
  });
  const round = roundOf(units.units, handedIn);
  const places = judgedPlaces(units, consolidation);
  return withNews(round, units, form, told, consolidation, places, passwords);
}
