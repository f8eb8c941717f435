import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runRules } from '../check/check';
import { renderFinding, renderReason } from '../check/messages';
import { makePlan, type Plan } from '../check/plan';
import type { CheckResult } from '../check/result';
import { type CivilDate, isoDate, parseIsoDate } from '../core/calendar/civil-date';
import { readTemplates } from '../hosts/cli/files/template-files';
import type { SheetMapping } from '../ledger/mapping';
import type { Ledger } from '../ledger/model';
import { readLedger } from '../ledger/read';
import { type Cell, cellRef, type Sheet, type Workbook } from '../workbook/model';
import { expectPlaced, expectReadable } from './expectations/testing';
import { RULES } from './index.generated';
import type { RemedyWhen } from './remedy';
import type { AnyRule, Finding, Place, VerdictCounts } from './rule';

export const templates = readTemplates(join(import.meta.dirname, '../../templates'));

/** Sheets as tables: the name of each to its rows, null for an empty cell. */
export type SheetTables = Readonly<Record<string, readonly (readonly (Cell | null)[])[]>>;

/** A workbook made of tables; a sheet's first row is its headers. */
export function workbookOf(tables: SheetTables, hidden: readonly string[] = []): Workbook {
  const sheets = Object.entries(tables).map(
    ([name, rows]): Sheet => ({
      name,
      hidden: hidden.includes(name),
      merged: [],
      rows: rows.map((cells, index) => ({ index, cells: cells.map((cell) => cell ?? undefined) })),
    }),
  );
  return { format: 'xlsx', sheets };
}

/** A ledger made of tables; see {@link workbookOf}. */
export const ledgerOf = (
  tables: SheetTables,
  year?: number,
  hidden: readonly string[] = [],
  mappings: readonly SheetMapping[] = [],
): Ledger =>
  readLedger(workbookOf(tables, hidden), templates, {
    file: 'test.xlsx',
    mappings,
    ...(year === undefined ? {} : { year }),
  });

export interface RuleCase {
  /** Sheets that stand beside those of the suite, or instead of them. Their first row is headers. */
  readonly with?: SheetTables;
  /** Rows under the suite's headers. A bare case is just this. */
  readonly sheets?: SheetTables;
  /** The names of sheets that are hidden. */
  readonly hidden?: readonly string[];
  /** How an office said that its sheets are to be understood. */
  readonly mappings?: readonly SheetMapping[];
  readonly asOf?: string;
  /** Null for a workbook that gives no year. */
  readonly year?: number | null;
  readonly parameters?: unknown;
  readonly note?: string;
  /** For a case that is accepted: that all of it was checked, too. */
  readonly checked?: true;
  /** How many things ended in each verdict; those left out may be any. */
  readonly verdicts?: Partial<VerdictCounts>;
}

export interface RejectCase extends RuleCase {
  /** Exactly these, in order: `党员名册!B2`, or with a severity `党员名册!B2 warning`, or `file`. */
  readonly cells: readonly string[];
  /** Which of the rule's messages one of the findings has, if given. */
  readonly variant?: string;
  /** Words of the Chinese message of each finding, in order, if given. */
  readonly says?: readonly string[];
  /** The cells that the findings point to besides, in order, if given. */
  readonly related?: readonly string[];
  /** All cells of each finding, in order, if given: those of a run or a group. */
  readonly groups?: readonly (readonly string[])[];
  /** The branches of the remedy of each finding, in order, if given. */
  readonly remedies?: readonly (readonly RemedyWhen[])[];
  /** The provision of each finding, in order, if given; null for one that rests on none. */
  readonly bases?: readonly (string | null)[];
  /** The fix of each finding, in order, if given: `safe 汉族`, `asks 大学本科`, or null. */
  readonly fixes?: readonly (string | null)[];
}

export interface NotCheckedCase extends RuleCase {
  /** Words of the Chinese reason, if given. */
  readonly says?: string;
}

export interface Suite {
  /** The headers of each sheet that the cases fill. */
  readonly headers?: Readonly<Record<string, readonly string[]>>;
  /** The day of judgement; 2025-12-31 unless told. */
  readonly asOf?: string;
  /** 统计年度; 2025 unless told. */
  readonly year?: number;
  readonly accept: readonly (RuleCase | SheetTables)[];
  readonly reject: readonly RejectCase[];
  readonly notChecked?: readonly (NotCheckedCase | SheetTables)[];
}

const CASE_KEYS = [
  'with',
  'sheets',
  'hidden',
  'mappings',
  'asOf',
  'year',
  'parameters',
  'note',
  'checked',
  'verdicts',
];
const isCase = <C extends RuleCase>(value: C | SheetTables): value is C =>
  Object.keys(value).some((key) => CASE_KEYS.includes(key));

let everyRule: Plan | undefined;

/** The plan of one rule, as the first pack that has it sets it. */
function planOf(rule: AnyRule, parameters: unknown): Plan {
  everyRule ??= makePlan(
    templates,
    RULES,
    templates.packs.map((pack) => pack.id),
  );
  const all = everyRule;
  const planned = all.rules.find((candidate) => candidate.rule.id === rule.id);
  if (!planned) throw new Error(`no pack has ${rule.id}`);
  return { ...all, rules: [parameters === undefined ? planned : { ...planned, parameters }] };
}

/** What a rule says of one case, and the sheets of the case with their headers. */
export interface CheckedCase {
  readonly tables: SheetTables;
  readonly asOf: CivilDate;
  readonly plan: Plan;
  readonly result: CheckResult;
}

/** Runs a rule on one case of its table. */
export function checkCase(rule: AnyRule, suite: Suite, given: RuleCase | SheetTables): CheckedCase {
  const one: RuleCase = isCase(given) ? given : { sheets: given as SheetTables };
  const rows: Record<string, readonly (readonly (Cell | null)[])[]> = {};
  for (const [name, body] of Object.entries(one.sheets ?? {})) {
    const headers = suite.headers?.[name];
    if (!headers) throw new Error(`the suite gives no headers for ${name}`);
    rows[name] = [headers, ...body];
  }
  const tables = { ...rows, ...one.with };
  const year = one.year === undefined ? (suite.year ?? 2025) : one.year;
  const ledger = ledgerOf(tables, year ?? undefined, one.hidden, one.mappings);
  const asOf = parseIsoDate(one.asOf ?? suite.asOf ?? '2025-12-31');
  const plan = planOf(rule, one.parameters);
  return { tables, asOf, plan, result: runRules(ledger, plan, asOf) };
}

function run(rule: AnyRule, suite: Suite, given: RuleCase | SheetTables) {
  const { result, plan } = checkCase(rule, suite, given);
  expectReadable(result, plan);
  expectPlaced(result);
  if (isCase(given) && given.verdicts) {
    expect(result.verdicts[0]).toMatchObject(given.verdicts);
  }
  return { ...result, plan };
}

const placeName = ({ on, address }: Place): string =>
  `${on.sheet.name}!${address ? cellRef(address.row, address.column) : ''}`;

function cellOf(finding: Finding, expected: string | undefined): string {
  const cell = finding.place ? placeName(finding.place) : 'file';
  return expected?.includes(' ') ? `${cell} ${finding.severity}` : cell;
}

/** The sheets of a case, and one of them once more without a column. */
function without(tables: SheetTables, name: string, column: number): SheetTables {
  const rows = (tables[name] ?? []).map((cells) => cells.filter((_, at) => at !== column));
  return { ...tables, [`${name}（二）`]: rows };
}

/** Nobody is told to fill in a column that a sheet does not have. */
function expectNothingOfAbsentColumns(rule: AnyRule, suite: Suite, given: RejectCase): void {
  const { tables, result } = checkCase(rule, suite, given);
  for (const { place } of result.findings) {
    const column = place?.key ? place.on.columns[place.key] : undefined;
    if (!place?.key || column === undefined) continue;
    if (!rule.needs[place.on.table]?.includes(place.key)) continue;
    const more = without(tables, place.on.sheet.name, column);
    const { findings } = checkCase(rule, suite, { ...given, sheets: {}, with: more }).result;
    const absent = findings.filter(
      (one) => one.place?.key && !(one.place.key in one.place.on.columns),
    );
    expect(absent.map((finding) => cellOf(finding, undefined))).toEqual([]);
  }
}

const groupOf = ({ place, further }: Finding): string[] =>
  (place ? [place, ...further] : []).map(placeName);

const branchesOf = (finding: Finding, plan: Plan): string[] =>
  renderFinding(finding, plan, { language: 'zh-CN' }).remedies.map(({ when }) => when);

function fixOf({ fix }: Finding): string | null {
  if (!fix) return null;
  const { safe, value } = fix;
  const text =
    value.kind === 'text' ? value.text : value.kind === 'date' ? isoDate(value.date) : value.number;
  return `${safe ? 'safe' : 'asks'} ${text}`;
}

/** The table of each rule whose test was loaded: the pages about the rules take examples from it. */
export const SUITES = new Map<AnyRule, Suite>();

/**
 * A rule's table of accepted and rejected rows, with the exact cells. Dates in
 * rows may be text (`2024-05-06`).
 */
export function testRule(rule: AnyRule, suite: Suite): void {
  SUITES.set(rule, suite);
  describe(rule.id, () => {
    suite.accept.forEach((given, index) => {
      it(titleOf('accepts', given, index), () => {
        const { findings, notChecked } = run(rule, suite, given);
        expect(findings.map((f) => cellOf(f, undefined))).toEqual([]);
        if (isCase(given) && given.checked) expect(notChecked).toEqual([]);
      });
    });
    suite.reject.forEach((given, index) => {
      it(titleOf('rejects', given, index), () => {
        const { cells, variant, says, fixes, related, groups, remedies, bases } = given;
        const { findings, plan } = run(rule, suite, given);
        expect(findings.map((f, i) => cellOf(f, cells[i]))).toEqual(cells);
        if (variant) expect(findings.map((f) => f.variant)).toContain(variant);
        if (related) expect(findings.flatMap((f) => f.related.map(placeName))).toEqual(related);
        if (groups) expect(findings.map(groupOf)).toEqual(groups);
        if (remedies) expect(findings.map((f) => branchesOf(f, plan))).toEqual(remedies);
        if (bases) expect(findings.map((f) => f.provision)).toEqual(bases);
        if (fixes) expect(findings.map(fixOf)).toEqual(fixes);
        says?.forEach((words, i) => {
          const finding = findings[i];
          if (!finding) throw new Error(`no finding ${i}`);
          const { problem, why, remedy } = renderFinding(finding, plan, { language: 'zh-CN' });
          expect([problem, why, remedy].join('\n')).toContain(words);
        });
      });
    });
    it('has a case of which nothing is left unchecked', () => {
      const cases = [...suite.accept, ...suite.reject];
      expect(cases.some((given) => run(rule, suite, given).notChecked.length === 0)).toBe(true);
    });
    it('says so when it cannot check a workbook of no year', () => {
      for (const given of suite.reject) {
        const { verdicts: _, ...bare } = given;
        const { findings, notChecked } = run(rule, suite, { ...bare, year: null });
        expect(findings.length + notChecked.length).toBeGreaterThan(0);
      }
    });
    it('says nothing of a column that a sheet does not have', () => {
      for (const given of suite.reject) expectNothingOfAbsentColumns(rule, suite, given);
    });
    it('reaches each branch of the remedies that it offers by case', () => {
      const reached = new Set<string>();
      for (const given of suite.reject) {
        const { findings, plan } = run(rule, suite, given);
        for (const finding of findings) {
          for (const when of branchesOf(finding, plan)) reached.add(`${finding.variant} ${when}`);
        }
      }
      const offered = Object.entries(rule.messages['zh-CN'].variants).flatMap(
        ([variant, { remedy }]) => Object.keys(remedy).map((when) => `${variant} ${when}`),
      );
      expect(offered.filter((branch) => !reached.has(branch))).toEqual([]);
    });
    suite.notChecked?.forEach((given, index) => {
      it(titleOf('does not check', given, index), () => {
        const { findings, notChecked, plan } = run(rule, suite, given);
        expect(findings).toEqual([]);
        expect(notChecked.length).toBeGreaterThan(0);
        const reasons = notChecked.map((one) => renderReason(one, plan, { language: 'zh-CN' }));
        if (isCase(given)) expect(reasons.join('\n')).toContain(given.says ?? '');
      });
    });
  });
}

/** The name of a case in the test of its rule, its place counted from 0. */
export const titleOf = (verb: string, given: RuleCase | SheetTables, index: number): string =>
  `${verb} ${index + 1}${isCase(given) && given.note ? `: ${given.note}` : ''}`;
