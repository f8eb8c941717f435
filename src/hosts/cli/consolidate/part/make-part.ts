import type { Round } from '../../../../consolidate/round';
import { NO_STANDING } from '../../../../documents/first-line';
import type { Form } from '../../../../returns';
import { packageVersion } from '../../files/package-root';
import { keyName } from '../../files/run-key';
import type { Consolidation } from '../consolidation';
import type { ConsolidateSettings } from '../settings';
import type { Told } from '../told';
import { dayOf } from '../units';
import { type PartHeader, type PartWorkbook, writePart } from './part-file';
import type { PartToTake } from './take-parts';

/** A workbook of a run as a part has it. */
export function workbookOfPart(
  consolidation: Consolidation,
  told: Told,
  entry: number,
): PartWorkbook {
  const { input, sha256, year, branch, failure, counts, ofPart, on } = consolidation.entryAt(entry);
  const known = told.of(entry);
  const away = consolidation.awayAs(entry);
  const packed = consolidation.packedOf(entry);
  const counted = packed === null ? null : Buffer.from(packed).toString('base64');
  const people = away === null ? (known?.people ?? null) : null;
  return {
    file: input.file,
    on: ofPart ? on : dayOf(input.path),
    sha256,
    year,
    branch,
    failure,
    counts,
    byRule: known?.byRule ?? {},
    standing: known?.standing ?? NO_STANDING,
    leftOut: known?.leftOut ?? false,
    open: known?.open ?? [],
    acrossAnswers: known?.acrossAnswers ?? [],
    away,
    // With its people it counts as it does by itself: what others say of them is known above.
    tally: away === null ? (people ? (known?.tally ?? null) : counted) : null,
    people,
  };
}

/** The workbooks of a run as a part has them, in the order of their names. */
function* workbooksOf(consolidation: Consolidation, told: Told): Generator<PartWorkbook> {
  const { entries } = consolidation;
  const inOrder = entries.map((_, entry) => entry).sort((a, b) => consolidation.byRank(a, b));
  for (const entry of inOrder) {
    const { sameAs } = consolidation.entryAt(entry);
    // It is in the part as the one whose content it repeats, and locked files count nowhere.
    if (sameAs !== null || consolidation.locked.has(entry)) continue;
    yield workbookOfPart(consolidation, told, entry);
  }
}

/**
 * Writes what a run came to as one file for the office above.
 * @param form null where no workbook says the year
 * @throws Error of the system when it cannot be written
 */
export function makePart(
  path: string,
  settings: ConsolidateSettings,
  consolidation: Consolidation,
  told: Told,
  form: Form | null,
  round: Round | null,
  taken: readonly PartToTake[],
): void {
  const [above = null] = taken.flatMap(({ header }) => header.key ?? []);
  const header: Omit<PartHeader, 'schema'> = {
    version: packageVersion(),
    year: form?.period.year ?? null,
    period: settings.period,
    judgedOn: settings.today,
    form: form?.id ?? null,
    key: settings.matched ? keyName(settings.key) : above,
    shard: settings.shard,
    from: taken.map(({ file, sha256 }) => ({ file, sha256 })),
    units: (round?.units ?? []).map(({ unit, state }) => {
      const { name, code, superior, formerNames, due, fingerprint } = unit;
      return { name, code, superior, formerNames: [...formerNames], due, state, fingerprint };
    }),
  };
  writePart(path, header, workbooksOf(consolidation, told));
}
