import type { Ledger, LedgerSheet } from '../../ledger/model';
import type { Finding, Place } from '../../rules/rule';
import { cellText } from '../format';
import { cellAt } from '../messages';
import { runsOf, union } from './months';

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

const placeKey = ({ place }: Finding): string =>
  place ? `${place.on.sheet.name}\n${place.key}` : '';

const writtenIn = ({ place }: Finding): string => (place ? cellText(cellAt(place), 'zh-CN') : '');

/** What two findings of one rule have in common that have one cause. */
const kindOf = (finding: Finding): string =>
  [finding.rule.id, finding.variant, finding.severity, finding.provision, placeKey(finding)].join(
    '\n',
  );

/** The data without the periods, in which a run may go on. */
function dataKey({ data }: Finding): string {
  const { months: _, from: __, to: ___, number: ____, ...rest } = data;
  return JSON.stringify(rest);
}

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
    // Periods in which something is missing, each said at the header.
    for (const one of groupBy(alike, dataKey)) yield* runsOf(one);
  } else if (OF_A_WORD.has(first.rule.id)) {
    yield* groupBy(alike, writtenIn);
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
    for (const same of groupBy(alike, (one) => `${JSON.stringify(one.data)}\n${writtenIn(one)}`)) {
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

/** Whether the message of a finding lists the periods that it is about. */
const listsPeriods = ({ rule, variant }: Finding): boolean =>
  rule.messages['zh-CN'].variants[variant]?.problem.includes('{months') ?? false;

/** One finding for a group: the first of it, with the cells of all. */
export function joined([first, ...others]: Group): Finding {
  if (others.length === 0) return first;
  const further: Place[] = [...first.further];
  for (const { place, further: more } of others) {
    if (place && !sameCell(place, first.place)) further.push(place, ...more);
  }
  const periods = first.record === null && listsPeriods(first) ? union([first, ...others]) : null;
  return {
    ...first,
    data: periods ? { ...first.data, ...periods } : first.data,
    further,
    same: others,
    unnamed: periods ? 0 : others.length,
  };
}
