import * as z from 'zod';
import { namesIn } from '../../../branch-life/names';
import { addDays, type CivilDate, isBefore, yearOf } from '../../../core/calendar/civil-date';
import type { Placed } from '../../../ledger/model';
import type { TalksRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** Something after which there must be a talk with somebody. */
interface Occasion {
  readonly record: Placed;
  readonly name: string | null;
  readonly on: CivilDate | null;
  readonly kind: 'sanction' | 'post-change';
}

/** The column that dates each occasion. */
const DATES = { sanction: 'decidedOn', 'post-change': 'appointedOn' } as const;

/** 四必谈, as far as a workbook knows of the occasion; a talk with a group does not stand in for it. */
export const rule = defineRule({
  id: 'talks/occasions',
  level: 2,
  provisions: ['PDS-01'],
  /** How many days there are for it; the text names none. */
  parameters: z.strictObject({ days: z.int().min(0) }),
  needs: { talks: ['person', 'kind'] },
  check(ledger, context) {
    if (ledger.year === null) return context.notChecked('no-year', {}, 1);
    const held = new Set<string>();
    const open = new Map<string, TalksRecord>();
    for (const talk of ledger.talks.records) {
      const [name, second] = namesIn(talk.person);
      if (name === undefined || second !== undefined) continue;
      if (talk.kind === null) open.set(name, talk);
      else held.add(`${name}\n${talk.kind}`);
    }
    const occasions: Occasion[] = [
      ...ledger.sanctions.records.map(
        (record): Occasion => ({
          record,
          name: record.name,
          on: record.decidedOn,
          kind: 'sanction',
        }),
      ),
      ...ledger.officers.records.map(
        (record): Occasion => ({
          record,
          name: record.name,
          on: record.appointedOn,
          kind: 'post-change',
        }),
      ),
    ];
    const { days } = context.parameters;
    for (const { record, name, on, kind } of occasions) {
      if (name === null) context.undecided(record, 'name');
      else if (on === null) context.undecided(record, DATES[kind]);
      else if (yearOf(on) !== ledger.year || !isBefore(addDays(on, days), context.asOf)) {
        context.notApplicable();
      } else judge(record, name, on, kind);
    }
    function judge(record: Placed, person: string, on: CivilDate, kind: Occasion['kind']): void {
      const maybe = open.get(person);
      if (held.has(`${person}\n${kind}`)) context.met();
      else if (maybe) context.undecided(maybe, 'kind');
      else context.report(record, 'name', { data: { person, kind, on } });
    }
  },
  messages: {
    'zh-CN': {
      title: '四必谈（部分单位做法）',
      parameterNames: { days: '谈话期限（天）' },
      variants: {
        default: {
          problem:
            '{person}在{on|date}有“{kind|code:talk-kinds}”，“谈心谈话”中没有单独与其谈话的记录',
          remedy: {
            mistyped: '谈话的类别选错的，请改正。',
            missing: '已经个别谈话的，请补记日期和类别，不记谈话内容。',
            true: '没有谈话的不要补记，可以尽快安排；集体谈话不代替个别谈话。',
          },
        },
      },
    },
    en: {
      title: 'The four occasions for a talk (practice of a unit)',
      parameterNames: { days: 'Days within which to talk' },
      variants: {
        default: {
          problem:
            'For {person} there was “{kind|code:talk-kinds}” on {on|date}, but no talk with {person} alone is recorded',
          remedy: {
            mistyped: 'Correct a wrong kind of talk.',
            missing: 'If there was one, enter day and kind, never what was said.',
            true: 'If not, enter none; it can be held soon. A talk with a group does not stand in for it.',
          },
        },
      },
    },
  },
});
