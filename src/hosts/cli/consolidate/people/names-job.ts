import type { Plan } from '../../../../check/plan';
import type { CivilDate } from '../../../../core/calendar/civil-date';
import type { Language } from '../../../../core/templates/schema';
import { type NameList, peopleBehind } from '../../../../documents/return/names/people-behind';
import {
  type RelationToName,
  relationsToName,
} from '../../../../documents/return/names/relations-to-name';
import type { ReturnFinding } from '../../../../documents/return/returns-report';
import type { SheetMapping } from '../../../../ledger/mapping';
import { type CorrectedRows, type Form, formOf, othersOf } from '../../../../returns';
import { WorkbookError } from '../../../../workbook/errors';
import type { Input } from '../../files/discover';
import { openLedger, readBytes, sha256 } from '../../files/open-workbook';
import type { Consolidation } from '../consolidation';
import { type FileOfSet, openJoined } from '../joined/open-joined';

/** Whose rows of a workbook are to be named. */
export interface NamesWanted {
  readonly input: Input;
  /** Of what was counted: of anything else nothing is named. */
  readonly sha256: string | null;
  readonly year: number;
  readonly period: string | null;
  readonly corrected: CorrectedRows;
  /** All files of the organisation where it has several; none otherwise. */
  readonly files: readonly FileOfSet[];
  readonly relations: readonly RelationToName[];
}

/** How the workbooks of a run are read. */
interface Context {
  readonly plan: Plan;
  readonly language: Language;
  readonly today: CivilDate;
  readonly passwords: readonly string[];
  readonly mappings: readonly SheetMapping[];
}

const NOT_CORRECTED: CorrectedRows = { received: [], elsewhere: [] };

/**
 * Of each workbook that counts, the relations of which it has people to name.
 * @param findings of the return
 */
export function namesWanted(
  findings: readonly ReturnFinding[],
  form: Form,
  period: string | null,
  consolidation: Consolidation,
): (entry: number) => NamesWanted | null {
  const relationsOf = relationsToName(findings, form);
  const { year } = form.period;
  const counted = new Set(consolidation.counted(year).map(({ place }) => place));
  return (entry) => {
    const { input, sha256: hash, ofPart } = consolidation.entryAt(entry);
    if (ofPart || !counted.has(entry)) return null;
    const relations = relationsOf(consolidation.tallyOf(entry, form));
    if (relations.length === 0) return null;
    return {
      input,
      sha256: hash,
      year,
      period,
      corrected: consolidation.correctedRows(entry) ?? NOT_CORRECTED,
      files: consolidation.filesOf(entry) ?? [],
      relations,
    };
  };
}

/** Names the people of a workbook behind the relations; nobody where it is not there as it was counted. */
export async function namesOf(wanted: NamesWanted, context: Context): Promise<NameList[]> {
  const { input, year, period, corrected, files, relations } = wanted;
  const { plan, language, today, passwords, mappings } = context;
  try {
    let ledger = null;
    if (files.length > 0) {
      ledger = (await openJoined(files, { plan, passwords, mappings, year }))?.ledger ?? null;
    } else {
      const bytes = readBytes(input.path);
      if (sha256(bytes) !== wanted.sha256) return [];
      const options = { assumedYear: year, mappings };
      ledger = await openLedger(input, plan.templates, passwords, bytes, options);
    }
    if (!ledger) return [];
    const form = formOf(plan.templates, year, today, period);
    const others = othersOf(corrected);
    return relations.flatMap(
      (relation) => peopleBehind(ledger, form, relation, others, language) ?? [],
    );
  } catch (error) {
    if (error instanceof WorkbookError) return [];
    throw error;
  }
}
