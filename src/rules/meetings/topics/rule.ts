import * as z from 'zod';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { periodsToCheck, periodsWithout } from '../cadence';

const parameters = z.strictObject({
  topics: z.array(
    z.strictObject({
      /** As the message names it. */
      name: z.string().min(1),
      /** One of these in theme or agenda, or the kind of meeting, shows the topic. */
      words: z.array(z.string().min(1)).min(1),
      kind: z.string().optional(),
      per: z.enum(['month', 'quarter', 'year']),
      /** Holds the number, as `count`. */
      provision: z.string().min(1),
    }),
  ),
});
type Topic = z.infer<typeof parameters>['topics'][number];

const isAbout = ({ theme, agenda, kinds }: MeetingsRecord, { words, kind }: Topic): boolean => {
  const text = `${theme ?? ''}\n${agenda ?? ''}`;
  return words.some((word) => text.includes(word)) || (kinds?.some((one) => one === kind) ?? false);
};

/** Meetings on a topic so often in a period: practices of units. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'meetings/topics',
  level: 2,
  provisions: ['J24-R19', 'J24-R23', 'J24-R25', 'J24-R26', 'J21-U01', 'J21-U01B', 'J21-U02'],
  parameters,
  needs: { meetings: ['heldOn', 'kinds', 'theme'] },
  check(ledger, context) {
    const sheet = ledger.meetings.sheets[0];
    if (!sheet) return;
    const lacking: string[] = [];
    let first: string | null = null;
    for (const topic of context.parameters.topics) {
      const { name, per, provision } = topic;
      const count = context.limit(provision, 'count');
      const periods = periodsToCheck(ledger, context, per, provision);
      const meetings = ledger.meetings.records.filter((meeting) => isAbout(meeting, topic));
      const without = periodsWithout(context, periods, count, meetings);
      if (without.length === 0) continue;
      lacking.push(`${name}×${without.length}`);
      first ??= provision;
    }
    if (first === null) return;
    context.reportSheet(sheet, 'heldOn', {
      provision: first,
      data: { year: ledger.year, topics: lacking },
    });
  },
  messages: {
    'zh-CN': {
      title: '专题会议的次数（部分单位做法）',
      parameterNames: { topics: '要求的专题' },
      variants: {
        default: {
          problem: '{year}年这些专题的记录不够（×后为不够的月、季或年数）：{topics}',
          remedy: {
            mistyped: '已经登记的，请在主题或者议题里写明是这一项。',
            missing: '已经召开、没有登记的，请按原始记录补记。',
            true: '确实没有召开的不要补记，不用改：这是部分单位的做法。',
          },
        },
      },
    },
    en: {
      title: 'Meetings on a topic (practices of units)',
      parameterNames: { topics: 'Topics asked for' },
      variants: {
        default: {
          problem:
            'In {year} too few meetings are recorded on (× so many months, quarters or years): {topics}',
          remedy: {
            mistyped: 'If it is entered, name the topic in its theme or agenda.',
            missing: 'If it was held, enter it from the minutes.',
            true: 'If not, enter nothing: it is a practice of some units.',
          },
        },
      },
    },
  },
});
