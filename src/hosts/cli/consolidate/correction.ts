import { outward } from '../../../core/text/outward';
import type { Ledger } from '../../../ledger/model';
import {
  type CorrectedRows,
  correctedRows,
  type Form,
  othersOf,
  PeopleCounted,
  type PeopleOfYear,
  RowKeeper,
  type ToldOf,
  tallyFacts,
} from '../../../returns';
import { LedgerFacts } from '../../../returns/ledger-facts';
import { packRows } from '../files/rows-file';
import { type PackedTally, packed } from './contribution';
import { identifyBy, markBy } from './people/people';

/** How a workbook counts when what the others say is known, too. */
export interface Correction {
  readonly tally: PackedTally;
  readonly rows: CorrectedRows;
  /** Rows of rosters that do not count any more because of a transfer out. */
  readonly gone: readonly string[];
  /** Whom its distinct figures count; null but where several years are counted. */
  readonly people: PeopleOfYear | null;
  /** Which rows its figures count now, packed; null where that is not known. */
  readonly counted: string | null;
}

/** A workbook as it stands when what the others say of its people is known. */
export function factsAfter(
  ledger: Ledger,
  form: Form,
  toldOf: ToldOf,
  key: Uint8Array,
): Pick<Correction, 'rows' | 'gone'> & { readonly facts: LedgerFacts } {
  const { rows, gone } = correctedRows(ledger, form, toldOf, identifyBy(key));
  return { rows, gone, facts: new LedgerFacts(ledger, form.period, othersOf(rows)) };
}

/** Counts a workbook anew, knowing what the others say of its people. */
export function correctLedger(
  ledger: Ledger,
  form: Form,
  toldOf: ToldOf,
  key: Uint8Array,
): Correction {
  const { rows, gone, facts } = factsAfter(ledger, form, toldOf, key);
  const people = form.period.years ? new PeopleCounted(markBy(key)) : undefined;
  const kept = new RowKeeper(outward);
  const tally = packed(tallyFacts(facts, form, people, kept));
  return {
    tally,
    rows,
    gone,
    people: people?.value() ?? null,
    counted: packRows(kept.value()),
  };
}
