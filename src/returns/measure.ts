import { meetsDuty } from '../branch-life/cadence';
import type { MeetingsRecord } from '../ledger/records.generated';
import type { AnyRecord } from './field';
import { getterOf } from './field';
import type { CountFigure } from './figure';
import type { LedgerFacts, Person as PersonKey } from './ledger-facts';
import { isImpossible } from './open-fields';

/**
 * Is told what each record adds to a figure, times the figure's scale. A record that is counted
 * but adds nothing (the same person again) is told with 0. `joint` is the 联合活动编号 of an event
 * that other workbooks may have, too.
 */
export interface Sink {
  (
    figure: CountFigure,
    record: AnyRecord,
    contribution: number,
    joint: string | null,
    claim?: Claim,
  ): void;
  /** Is told who a figure counts, and how often: each once, when all its records have been seen. */
  readonly people?: (figure: CountFigure, person: CountedPerson) => void;
}

/** Somebody whom a figure counts: by the key and the name that the branch has of them. */
export interface CountedPerson {
  readonly key: string;
  readonly name: string;
  /** More than once where a name stands for several. */
  readonly times: number;
}

/**
 * What a workbook has to do with the person of a joint event, such as its lecturer. `own`: the
 * person is of this branch and has been counted; `others`: the contribution counts if another
 * workbook says so.
 */
export type Claim = 'own' | 'others';

/** 联合活动编号 as it is compared. */
export const jointOf = ({ jointNumber }: AnyRecord): string | null =>
  typeof jointNumber === 'string' ? jointNumber.replace(/\s/gu, '').toUpperCase() : null;

/** Takes the records of one figure; some figures are known only when all have been seen. */
export interface Counter {
  add(record: AnyRecord): void;
  end(): void;
}

const nothing = () => {};

/** Starts to count a figure in one workbook. */
export function startCounter(figure: CountFigure, facts: LedgerFacts, sink: Sink): Counter {
  const { measure } = figure;
  switch (measure.per) {
    case 'record':
      return measure.sum === undefined
        ? { add: (record) => sink(figure, record, 1, null), end: nothing }
        : sumCounter(figure, measure.sum, facts, sink);
    case 'event':
      return measure.by === undefined
        ? eventCounter(figure, sink)
        : sameCounter(figure, measure.by, facts, sink);
    case 'person':
      return measure.sum === undefined
        ? personCounter(figure, facts, sink)
        : personSumCounter(figure, measure.sum, facts, sink);
    case 'organisation':
      return organisationCounter(figure, facts, sink);
  }
}

function sumCounter(figure: CountFigure, field: string, facts: LedgerFacts, sink: Sink): Counter {
  const get = getterOf(figure.sheet, field);
  return {
    add(record) {
      const value = get(record, facts);
      if (typeof value === 'number' && !isImpossible(record, field, value)) {
        sink(figure, record, Math.round(value * figure.scale), null);
      }
    },
    end: nothing,
  };
}

function eventCounter(figure: CountFigure, sink: Sink): Counter {
  const seen = new Set<string>();
  return {
    add(record) {
      const joint = jointOf(record);
      if (joint === null) return sink(figure, record, 1, null);
      const again = seen.has(joint);
      seen.add(joint);
      sink(figure, record, again ? 0 : 1, joint);
    },
    end: nothing,
  };
}

/** Counts what has the same value once in a workbook, such as a class that several attended. */
function sameCounter(figure: CountFigure, field: string, facts: LedgerFacts, sink: Sink): Counter {
  const get = getterOf(figure.sheet, field);
  const seen = new Set<unknown>();
  return {
    add(record) {
      const value = get(record, facts) ?? record;
      sink(figure, record, seen.has(value) ? 0 : 1, null);
      seen.add(value);
    },
    end: nothing,
  };
}

function personCounter(figure: CountFigure, facts: LedgerFacts, sink: Sink): Counter {
  const { by = '', unnamed, onRoster } = figure.measure;
  const seen = new Map<string, number>();
  const called = new Map<string, string>();
  return {
    add(record) {
      let contribution = 0;
      const joint = jointOf(record);
      const names = facts.names(record[by]);
      for (const name of names) {
        const isOwn = facts.isOnRoster(name);
        if (onRoster && !isOwn) continue;
        if (joint !== null) {
          // Whoever speaks to several branches counts where they are a member.
          sink(figure, record, isOwn ? 0 : 1, joint, isOwn ? 'own' : undefined);
          if (!isOwn) continue;
        }
        const { key, times } = facts.person(name, record.idNumber);
        const counted = seen.get(key) ?? 0;
        if (counted >= times) continue;
        seen.set(key, counted + 1);
        if (sink.people) called.set(key, name);
        contribution++;
      }
      const all = unnamed === undefined ? undefined : record[unnamed];
      if (typeof all === 'number') contribution += Math.max(0, all - names.length);
      sink(figure, record, contribution, null);
    },
    end() {
      for (const [key, name] of called)
        sink.people?.(figure, { key, name, times: seen.get(key) ?? 1 });
    },
  };
}

/**
 * Tells namesakes without numbers apart: what the rows of a name say twice over, the same course or
 * the same month, is of two of them.
 */
function namesakesApart(): (person: PersonKey, record: AnyRecord) => string {
  const times = new Map<string, number>();
  return ({ key, times: most }, { title, from, month }) => {
    if (most < 2) return key;
    const same = [key, title, from, month].join('\0');
    const before = times.get(same) ?? 0;
    times.set(same, before + 1);
    return before === 0 ? key : `${key}\0${before % most}`;
  };
}

/** What one person has of a field. */
interface SumOfPerson {
  readonly name: string;
  sum: number;
  /** Whether a month has no entry at all: the person is behind, whatever it comes to. */
  isOwing: boolean;
  readonly records: AnyRecord[];
  readonly parts: number[];
}

/** Sums of hundredths, so that no sum depends on the order of its parts. */
function personSumCounter(
  figure: CountFigure,
  field: string,
  facts: LedgerFacts,
  sink: Sink,
): Counter {
  const { by = '', positive } = figure.measure;
  const get = getterOf(figure.sheet, field);
  const people = new Map<string, SumOfPerson>();
  const oneOf = namesakesApart();
  return {
    add(record) {
      const value = get(record, facts);
      if (typeof value === 'number' && isImpossible(record, field, value)) return;
      const isOwing = record.missing === true && !positive;
      if (typeof value !== 'number' && !isOwing) return;
      const hundredths = typeof value === 'number' ? Math.round(value * 100) : 0;
      for (const name of facts.names(record[by])) {
        const key = oneOf(facts.person(name, record.idNumber), record);
        let person = people.get(key);
        if (!person) {
          person = { name, sum: 0, isOwing: false, records: [], parts: [] };
          people.set(key, person);
        }
        person.sum += hundredths;
        person.isOwing ||= isOwing;
        person.records.push(record);
        person.parts.push(hundredths);
      }
    },
    end() {
      for (const [key, { name, sum, isOwing, records, parts }] of people) {
        const counts = positive ? sum > 0 : isOwing || sum >= (figure.atLeast ?? 0) * 100;
        if (!counts) continue;
        if (!positive) sink.people?.(figure, { key, name, times: 1 });
        records.forEach((record, index) => {
          const part = ((parts[index] ?? 0) * figure.scale) / 100;
          sink(figure, record, positive ? part : index === 0 ? 1 : 0, null);
        });
      }
    },
  };
}

function organisationCounter(figure: CountFigure, facts: LedgerFacts, sink: Sink): Counter {
  const { cadence, measure } = figure;
  const records: AnyRecord[] = [];
  return {
    add: (record) => {
      records.push(record);
    },
    end() {
      if (records.length === 0) return;
      const meetings = records as readonly unknown[] as readonly MeetingsRecord[];
      if (measure.cadence && cadence) {
        const periods = facts.periodsDue(cadence);
        if (!meetsDuty(meetings, cadence, periods, facts.groups, facts.ledger.year)) return;
      }
      records.forEach((record, index) => {
        sink(figure, record, index === 0 ? 1 : 0, null);
      });
    },
  };
}
