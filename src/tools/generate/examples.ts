import { cellText } from '../../check/format';
import { type Message, renderFinding } from '../../check/messages';
import { isoDate } from '../../core/calendar/civil-date';
import type { Language, Severity } from '../../core/templates/schema';
import {
  type CheckedCase,
  checkCase,
  type SheetTables,
  SUITES,
  titleOf,
} from '../../rules/testing';
import { cellRef } from '../../workbook/model';
import { LANGUAGES } from './markdown';

/** A sheet of an example: its rows as text, the first of them the headers. */
export interface ExampleSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** What the rule says of an example. */
export interface ExampleFinding {
  /** Such as `党员名册!B2`; empty for the file. */
  readonly cell: string;
  readonly severity: Severity;
  readonly messages: Readonly<Record<Language, Message>>;
}

/** A case of the rule's test that it rejects, by its name there. */
export interface ShownCase {
  readonly title: string;
  /** Which of the rule's messages it gives. */
  readonly variants: readonly string[];
  /** The provisions on which they rest. */
  readonly provisions: readonly (string | null)[];
}

/** What the rule's test shows. */
export interface ShownCases {
  readonly rejects: readonly ShownCase[];
  /** The first case that meets what the rule asks; of a rule that says so of nothing, one that passes. */
  readonly accepts: string;
}

/** A case that passes and one that fails, as the rule's own test has them. */
export interface RuleExample {
  readonly shows: ShownCases;
  readonly asOf: string;
  readonly passes: readonly ExampleSheet[];
  readonly fails: readonly ExampleSheet[];
  readonly findings: readonly ExampleFinding[];
}

const sheetsOf = (tables: SheetTables): ExampleSheet[] =>
  Object.entries(tables).map(([name, rows]) => ({
    name,
    rows: rows.map((cells) => cells.map((cell) => cellText(cell ?? undefined, 'zh-CN'))),
  }));

/** Added to what is compared where a case shows no row of its own: any other case is better. */
const BARE = 1e9;

const hasRows = (tables: SheetTables): boolean =>
  Object.values(tables).some((rows) => rows.length > 1);

/** How much there is to read; a case that finds fault with a cell of a row is best. */
function size({ tables, result }: CheckedCase): number {
  const [first] = result.findings;
  const inRow = first?.record && first.place?.address;
  return JSON.stringify(tables).length + (inRow ? 0 : BARE) + (hasRows(tables) ? 0 : BARE);
}

/** How many cells of two cases differ: the nearest pair shows best what matters. */
function distance(one: SheetTables, other: SheetTables): number {
  let count = hasRows(one) ? 0 : BARE;
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [a, b] = [one[name] ?? [], other[name] ?? []];
    for (let row = 0; row < Math.max(a.length, b.length); row++) {
      const [left, right] = [a[row] ?? [], b[row] ?? []];
      for (let column = 0; column < Math.max(left.length, right.length); column++) {
        if (JSON.stringify(left[column]) !== JSON.stringify(right[column])) count++;
      }
    }
  }
  return count;
}

const least = <T>(values: readonly T[], by: (value: T) => number): T | undefined =>
  values.reduce<T | undefined>(
    (best, value) => (best === undefined || by(value) < by(best) ? value : best),
    undefined,
  );

function findingsOf({ result, plan }: CheckedCase): ExampleFinding[] {
  return result.findings.map((finding) => {
    const address = finding.place?.address;
    const sheet = finding.place?.on.sheet.name ?? '';
    return {
      cell: address ? `${sheet}!${cellRef(address.row, address.column)}` : sheet,
      severity: finding.severity,
      messages: Object.fromEntries(
        LANGUAGES.map((language) => [language, renderFinding(finding, plan, { language })]),
      ) as Record<Language, Message>,
    };
  });
}

/**
 * An example of each rule whose test is loaded: its smallest failing case, and the passing case
 * that is most like it.
 * @throws Error when a rule's test has no such pair
 */
export function examples(): Map<string, RuleExample> {
  const found = new Map<string, RuleExample>();
  for (const [rule, suite] of SUITES) {
    const failing = suite.reject.map((given) => checkCase(rule, suite, given));
    const fails = least(failing, size);
    if (!fails) throw new Error(`${rule.id}: the test rejects nothing`);
    const kept = suite.accept.map((given) => checkCase(rule, suite, given));
    const accepted = kept.filter(({ result }) => result.outcomes.failed === 0);
    const met = kept.findIndex(({ result }) => (result.verdicts[0]?.met ?? 0) > 0);
    // A case that leaves nothing open shows best what passes.
    const whole = accepted.filter(({ result }) => result.outcomes.passed === 1);
    const passing = whole.length > 0 ? whole : accepted;
    const passes = least(passing, ({ tables }) => distance(tables, fails.tables));
    if (!passes) throw new Error(`${rule.id}: nothing in the test passes`);
    const shown = met >= 0 ? met : kept.indexOf(passes);
    found.set(rule.id, {
      shows: {
        rejects: suite.reject.map((given, index) => ({
          title: titleOf('rejects', given, index),
          variants: failing[index]?.result.findings.map(({ variant }) => variant) ?? [],
          provisions: failing[index]?.result.findings.map(({ provision }) => provision) ?? [],
        })),
        accepts: titleOf('accepts', suite.accept[shown] ?? {}, shown),
      },
      asOf: isoDate(fails.asOf),
      passes: sheetsOf(passes.tables),
      fails: sheetsOf(fails.tables),
      findings: findingsOf(fails),
    });
  }
  return found;
}
