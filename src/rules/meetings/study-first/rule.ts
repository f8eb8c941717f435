import * as z from 'zod';
import { isOfKind } from '../../../branch-life/cadence';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

const parameters = z.strictObject({
  /** One of these in the first item shows that it is study. */
  words: z.array(z.string().min(1)).min(1),
});

/** Study is the first item of the agenda: one unit's practice. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'meetings/study-first',
  level: 1,
  provisions: ['J24-R20'],
  parameters,
  needs: { meetings: ['kinds', 'agenda'] },
  check(ledger, context) {
    const found: { meeting: MeetingsRecord; first: string }[] = [];
    for (const meeting of ledger.meetings.records) {
      const { agenda } = meeting;
      if (agenda === null || !isOfKind(meeting, 'general-meeting', 'committee-meeting')) continue;
      const [first = ''] = agenda.split(/[\n；;。]/).filter((item) => item.trim() !== '');
      if (context.parameters.words.some((word) => first.includes(word))) continue;
      found.push({ meeting, first: first.trim() });
    }
    const [one, ...others] = found;
    if (!one) return;
    context.report(one.meeting, 'agenda', {
      variant: others.length > 0 ? 'several' : 'default',
      data: { heldOn: one.meeting.heldOn, first: one.first, count: found.length },
      cells: others.map(({ meeting }) => placeOf(meeting, 'agenda')),
    });
  },
  messages: {
    'zh-CN': {
      title: '第一议题是学习（部分单位做法）',
      parameterNames: { words: '表示学习的词' },
      variants: {
        default: {
          problem: '{heldOn|date}会议的第一项议题“{first}”看不出是学习',
          remedy: {
            missing: '第一项是学习的，请照会议记录在议题里写明学习的内容。',
            true: '确实不是学习的不用改，这是部分单位的做法。',
          },
        },
        several: {
          problem: '{count}次会议的第一项议题看不出是学习，如{heldOn|date}的“{first}”',
          remedy: {
            missing: '第一项是学习的，请照会议记录在议题里写明学习的内容。',
            true: '确实不是学习的不用改，这是部分单位的做法。',
          },
        },
      },
    },
    en: {
      title: 'Study comes first (practice of a unit)',
      parameterNames: { words: 'Words for study' },
      variants: {
        default: {
          problem: 'The first item of {heldOn|date}, “{first}”, does not look like study',
          remedy: {
            missing: 'If it was study, say in the agenda what was studied, as the minutes have it.',
            true: 'If it was not, leave it: it is a practice of some units.',
          },
        },
        several: {
          problem:
            'The first item of {count} meetings does not look like study, such as “{first}” of {heldOn|date}',
          remedy: {
            missing: 'If it was study, say in the agenda what was studied, as the minutes have it.',
            true: 'If it was not, leave it: it is a practice of some units.',
          },
        },
      },
    },
  },
});
