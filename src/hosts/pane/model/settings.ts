import type { Language } from '../../../core/templates/schema';
import { type SheetMapping, sameHeaders } from '../../../ledger/mapping';
import type { UnitFile } from '../worker/unit-settings';

export type ThemeChoice = 'auto' | 'light' | 'dark';

/** What a person set; kept in the document, or in the browser. */
export interface PaneSettings {
  readonly language: Language | 'auto';
  readonly theme: ThemeChoice;
  readonly packs: readonly string[];
  /** `2026-12-31`, or empty for today. */
  readonly asOf: string;
  readonly live: boolean;
  /** Whether checking marks the cells in Excel; null until somebody was asked. */
  readonly flags: boolean | null;
  readonly mappings: readonly SheetMapping[];
  /** The settings of the unit, where their file was loaded. */
  readonly unit: UnitFile | null;
}

export const DEFAULT_SETTINGS: PaneSettings = {
  language: 'auto',
  theme: 'auto',
  packs: [],
  asOf: '',
  live: true,
  flags: null,
  mappings: [],
  unit: null,
};

/** The key under which they are kept. */
export const SETTINGS_KEY = 'branchLedger.settings';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isMapping = (value: unknown): value is SheetMapping =>
  isRecord(value) && typeof value.table === 'string' && isRecord(value.columns);

const isUnitFile = (value: unknown): value is UnitFile =>
  isRecord(value) && typeof value.file === 'string' && typeof value.text === 'string';

/** Reads settings that were kept; what is not understood is left at its default. */
export function parseSettings(text: string | null): PaneSettings {
  let kept: unknown = null;
  try {
    kept = text === null ? null : JSON.parse(text);
  } catch {
    return DEFAULT_SETTINGS;
  }
  if (!isRecord(kept)) return DEFAULT_SETTINGS;
  const { language, theme, packs, asOf, live, flags, mappings, unit } = kept;
  return {
    language: language === 'zh-CN' || language === 'en' ? language : 'auto',
    theme: theme === 'light' || theme === 'dark' ? theme : 'auto',
    packs: Array.isArray(packs) ? packs.filter((one) => typeof one === 'string') : [],
    asOf: typeof asOf === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : '',
    live: live !== false,
    flags: typeof flags === 'boolean' ? flags : null,
    mappings: Array.isArray(mappings) ? mappings.filter(isMapping) : [],
    unit: isUnitFile(unit) ? { file: unit.file, text: unit.text } : null,
  };
}

/** Puts a mapping in place of the one for the same form, or adds it. */
export function withMapping(
  mappings: readonly SheetMapping[],
  mapping: SheetMapping,
): SheetMapping[] {
  return [mapping, ...withoutMapping(mappings, mapping)];
}

/** Takes the mapping for a form away. */
export const withoutMapping = (
  mappings: readonly SheetMapping[],
  { sheet, layout }: Pick<SheetMapping, 'sheet' | 'layout'>,
): SheetMapping[] =>
  mappings.filter((one) =>
    layout === undefined
      ? one.sheet !== sheet
      : one.layout === undefined || !sameHeaders(one.layout, layout),
  );
