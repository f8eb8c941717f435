import type { CivilDate } from '../../calendar/civil-date';
import type { SheetMapping } from '../../ledger/mapping';
import type { Language } from '../../templates/schema';
import type { UnitFile } from './unit-settings';

/** What the person set; applies to every workbook. */
export interface CheckSettings {
  readonly language: Language;
  /** Packs to run besides those that are on. */
  readonly packs: readonly string[];
  /** The day of judgement. */
  readonly today: CivilDate;
  readonly mappings: readonly SheetMapping[];
  readonly unit: UnitFile | null;
}

/** What there is to choose from. */
export interface Catalogue {
  readonly packs: readonly {
    readonly id: string;
    readonly title: string;
    readonly source: string;
    readonly on: boolean;
    readonly rules: number;
  }[];
  readonly tables: readonly TableChoice[];
}

/** A kind of sheet, and its columns, to choose from. */
export interface TableChoice {
  readonly id: string;
  readonly name: string;
  readonly help: string;
  readonly columns: readonly {
    readonly key: string;
    readonly header: string;
    /** The header as a person of the chosen language reads it. */
    readonly label: string;
    readonly required: boolean;
  }[];
}
