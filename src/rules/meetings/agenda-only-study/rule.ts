import * as z from 'zod';
import { isOfKind } from '../../../branch-life/cadence';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

const parameters = z.strictObject({
  /** An item that begins with one of these is study. */
  words: z.array(z.string().min(1)).min(1),
  /** So many meetings in a row. */
  meetings: z.int().min(2),
});
type Parameters = z.infer<typeof parameters>;

/** What stands before an item: 一、 1. （1） ① and the like. */
const NUMBERING = /^[\s（(]*(?:[一二三四五六七八九十]+|\d+|[①-⑩])[\s）)、.．：:]*/;

function isOnlyStudy(agenda: string, words: readonly string[]): boolean {
  const items = agenda
    .split(/[\n；;。]/)
    .map((item) => item.replace(NUMBERING, '').trim())
    .filter(Boolean);
  return items.length > 0 && items.every((item) => words.some((word) => item.startsWith(word)));
}

/** Meetings that only study and pass on, one after the other: a question, not a judgement. */
export const rule = defineRule<Parameters>({
  id: 'meetings/agenda-only-study',
  level: 2,
  provisions: [],
  parameters,
  needs: { meetings: ['heldOn', 'kinds', 'agenda'] },
  check(ledger, context) {
    const { words, meetings: limit } = context.parameters;
    const inOrder = ledger.meetings.records
      .filter(
        (meeting) =>
          isOfKind(meeting, 'general-meeting', 'committee-meeting') && meeting.agenda !== null,
      )
      .sort((a, b) => (a.heldOn ?? 0) - (b.heldOn ?? 0));
    let run: MeetingsRecord[] = [];
    const close = (): void => {
      const [first, ...others] = run;
      if (first && run.length >= limit) {
        context.report(first, 'agenda', {
          data: { count: run.length, from: first.heldOn, to: others.at(-1)?.heldOn ?? null },
          related: others.map((meeting) => placeOf(meeting, 'agenda')),
        });
      }
      run = [];
    };
    for (const meeting of inOrder) {
      if (isOnlyStudy(meeting.agenda ?? '', words)) run.push(meeting);
      else close();
    }
    close();
  },
  messages: {
    'zh-CN': {
      title: '议题是否只有学习传达',
      why: '供自查参考，没有哪条规定要求这样做，也不作结论',
      parameterNames: { words: '表示学习的词', meetings: '连续几次起提示' },
      variants: {
        default: {
          problem:
            '从{from|date}到{to|date}，连续{count}次党员大会、支委会的议题都只有学习、传达，是否还讨论了支部的其他工作？',
          remedy: {
            missing: '讨论决定过其他事项的，请照会议记录补写在议题中。',
            true: '确实没有的不用改，也不要补写。',
          },
        },
      },
    },
    en: {
      title: 'Is the agenda only study?',
      why: 'For your own review: no provision asks for it, and nothing is concluded',
      parameterNames: { words: 'Words for study', meetings: 'Meetings in a row' },
      variants: {
        default: {
          problem:
            'From {from|date} to {to|date} {count} meetings in a row only studied and passed on: was other work of the branch discussed?',
          remedy: {
            missing: 'If other work was discussed, add it to the agenda from the minutes.',
            true: 'If nothing was, leave it and add nothing.',
          },
        },
      },
    },
  },
});
