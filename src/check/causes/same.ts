import type { Ledger, LedgerSheet } from '../../ledger/model';
import type { Finding, Place } from '../../rules/rule';
import { cellText } from '../format';
import { cellAt } from '../messages';

/** Findings of one rule that have one cause, in the order in which they were made. */
export type Group = readonly [first: Finding, ...others: Finding[]];

/** So many people of whom the very same is said have one cause; two may be two mistakes. */
const ALIKE = 3;

/** So many rows of a sheet, and half of them, were not mistyped one by one. */
const SYSTEMATIC = 5;

/** Rules about a word: wherever it stands it is the same mistake. */
const OF_A_WORD: ReadonlySet<string> = new Set([
  'attendance/meeting-known',
  'meetings/group-known',
  'meetings/host',
  'members/branch-name',
  'sheet/code-alias',
  'sheet/code-list',
  'sheet/name-known',
  'sheet/short-ethnic-group',
]);

/** Rules about a number that a year of minutes repeats: the same number is the same mistake. */
const OF_A_NUMBER: ReadonlySet<string> = new Set(['meetings/due-against-roster']);

/** What a finding says, whenever it was. */
const saidOf = ({ rule, variant, data }: Finding): string =>
  OF_A_NUMBER.has(rule.id)
    ? `${variant} ${Number(data.least) - Number(data.due)}`
    : JSON.stringify(data);

const placeKey = ({ place }: Finding): string =>
  place ? `${place.on.sheet.name}\n${place.key}` : '';

const writtenIn = ({ place }: Finding): string => (place ? cellText(cellAt(place), 'zh-CN') : '');

/** Rules about a word that is wrong in whatever sheet it stands. */
const OF_ANY_SHEET: ReadonlySet<string> = new Set(['sheet/name-known']);

/** What two findings of one rule have in common that have one cause. */
const kindOf = (finding: Finding): string =>
  [
    finding.rule.id,
    finding.variant,
    finding.severity,
    finding.provision,
    OF_ANY_SHEET.has(finding.rule.id) ? '' : placeKey(finding),
  ].join('\n');

function groupBy(findings: readonly Finding[], key: (finding: Finding) => string): Finding[][] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const at = key(finding);
    const same = groups.get(at);
    if (same) same.push(finding);
    else groups.set(at, [finding]);
  }
  return [...groups.values()];
}

/** How many records stand on a sheet. */
type RowsOf = (sheet: LedgerSheet) => number;

function rowsOf(ledger: Ledger): RowsOf {
  const known = new Map<LedgerSheet, number>();
  return (sheet) => {
    let count = known.get(sheet);
    if (count === undefined) {
      count = ledger[sheet.table].records.filter((record) => record.on === sheet).length;
      known.set(sheet, count);
    }
    return count;
  };
}

/** The findings of one rule, message and column, in groups of one cause. */
function* split(alike: Finding[], personOf: (finding: Finding) => unknown, rows: RowsOf) {
  const [first] = alike;
  if (!first) return;
  const sheet = first.place?.on;
  if (alike.length === 1) {
    yield alike;
  } else if (first.record === null) {
    // Said of a sheet as a whole: each by itself. A run of periods is one finding of the rule.
    yield* alike.map((one) => [one]);
  } else if (OF_A_WORD.has(first.rule.id)) {
    const words = groupBy(alike, writtenIn);
    // Many names that nobody knows are rows that the roster lacks, and no slips.
    if (OF_ANY_SHEET.has(first.rule.id) && words.length >= SYSTEMATIC) yield alike;
    else yield* words;
  } else if (sheet && alike.length >= SYSTEMATIC && alike.length * 2 >= rows(sheet)) {
    yield alike;
  } else if (sheet?.table === 'dues') {
    const numbers = new Map<unknown, number>();
    const numberOf = (person: unknown): number => {
      if (!numbers.has(person)) numbers.set(person, numbers.size);
      return numbers.get(person) ?? 0;
    };
    yield* groupBy(alike, (one) => String(numberOf(personOf(one))));
  } else {
    for (const same of groupBy(alike, (one) => `${saidOf(one)}\n${writtenIn(one)}`)) {
      if (same.length >= ALIKE) yield same;
      else yield* same.map((one) => [one]);
    }
  }
}

/** Puts together the findings of each rule that have one cause. */
export function groupsOf(
  findings: readonly Finding[],
  ledger: Ledger,
  personOf: (finding: Finding) => unknown,
): Group[] {
  const rows = rowsOf(ledger);
  const groups: Group[] = [];
  for (const alike of groupBy(findings, kindOf)) {
    for (const group of split(alike, personOf, rows)) groups.push(group as unknown as Group);
  }
  return groups;
}

const sameCell = (one: Place | null, other: Place | null): boolean =>
  one?.on === other?.on &&
  one?.address?.row === other?.address?.row &&
  one?.address?.column === other?.address?.column;

/** One finding for a group: the first of it, with the cells of all. */
export function joined([first, ...others]: Group): Finding {
  if (others.length === 0) return first;
  const further: Place[] = [...first.further];
  for (const { place, further: more } of others) {
    if (place && !sameCell(place, first.place)) further.push(place, ...more);
  }
  return { ...first, further, same: others, unnamed: others.length };
}
