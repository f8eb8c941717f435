import { z } from 'zod';
import { namesIn } from '../../../branch-life/names';
import { addDays, type CivilDate, isBefore, yearOf } from '../../../core/calendar/civil-date';
import type { Placed } from '../../../ledger/model';
import type { TalkKinds } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** Something after which there must be a talk with somebody. */
interface Occasion {
  readonly record: Placed;
  readonly name: string | null;
  readonly on: CivilDate | null;
  readonly kind: TalkKinds;
}

/** 四必谈, as far as a workbook knows of the occasion; a talk with a group does not stand in for it. */
export const rule = defineRule({
  id: 'talks/occasions',
  level: 2,
  provisions: ['PDS-01'],
  /** How many days there are for it; the text names none. */
  parameters: z.strictObject({ days: z.int().min(0) }),
  needs: { talks: ['person', 'kind'] },
  check(ledger, context) {
    if (ledger.year === null) return context.notChecked('no-year');
    const held = new Set<string>();
    for (const { person, kind } of ledger.talks.records) {
      const names = namesIn(person);
      if (names.length === 1 && kind !== null) held.add(`${names[0]}\n${kind}`);
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
      if (name === null || on === null || yearOf(on) !== ledger.year) continue;
      if (!isBefore(addDays(on, days), context.asOf) || held.has(`${name}\n${kind}`)) continue;
      context.report(record, 'name', { data: { person: name, kind, on } });
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
          remedy: '如已谈话，请补记日期和类别，不记谈话内容；集体谈话不代替个别谈话。',
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
          remedy: 'Enter day and kind if there was one, never what was said.',
        },
      },
    },
  },
});
