import type { CivilDate } from '../../../core/calendar/civil-date';
import type { Templates } from '../../../core/templates/load';
import type { Language } from '../../../core/templates/schema';
import type { SheetMapping } from '../../../ledger/mapping';
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
  /** What the rules rest on, the newest first. */
  readonly regulations: readonly { readonly title: string; readonly since: string }[];
}

/** A kind of sheet, and its columns, to choose from. */
export interface TableChoice {
  readonly id: string;
  readonly name: string;
  readonly help: string;
  /** Whether it is in the workbook that a branch starts from. */
  readonly asked: boolean;
  readonly columns: readonly {
    readonly key: string;
    readonly header: string;
    /** The header as a person of the chosen language reads it. */
    readonly label: string;
    readonly required: boolean;
  }[];
}

/** What a person of a language can choose from. */
export function catalogueOf(templates: Templates, language: Language): Catalogue {
  const chinese = language === 'zh-CN';
  return {
    packs: templates.packs.map(({ id, title, source, on, rules, includes = [] }) => ({
      id,
      title: title[language],
      source,
      on,
      rules: new Set([
        ...Object.keys(rules),
        ...templates.packs.flatMap((one) =>
          includes.includes(one.id) ? Object.keys(one.rules) : [],
        ),
      ]).size,
    })),
    regulations: templates.regulations
      .flatMap(({ title, titleEn, kind, inForce, issued }) => {
        const since = inForce.from ?? issued;
        const named = chinese ? title : titleEn;
        return kind === 'practice' || since === null ? [] : [{ title: named, since }];
      })
      .sort((a, b) => (a.since < b.since ? 1 : -1)),
    tables: templates.sheets.map((sheet) => ({
      id: sheet.id,
      name: sheet.name,
      help: sheet.help[language],
      asked: sheet.asked !== false,
      columns: sheet.columns.map(({ key, header, headerEn, required }) => ({
        key,
        header,
        label: chinese ? header : `${header} ${headerEn}`,
        required: required === true,
      })),
    })),
  };
}
