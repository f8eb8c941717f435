import { isOfKind } from '../../../branch-life/cadence';
import { defineRule } from '../../rule';

/** A branch holds 组织生活会; 民主生活会 is held by leadership bodies. */
export const rule = defineRule({
  id: 'meetings/democratic-life-in-branch',
  level: 2,
  provisions: ['M-05'],
  needs: { meetings: ['kinds'] },
  check(ledger, context) {
    const kind = context.index.branch?.kind;
    if (kind === 'committee' || kind === 'general') return;
    for (const meeting of ledger.meetings.records) {
      if (!isOfKind(meeting, 'democratic-life-meeting')) continue;
      context.report(meeting, 'kinds', { data: { heldOn: meeting.heldOn } });
    }
  },
  messages: {
    'zh-CN': {
      title: '党支部召开的是组织生活会',
      variants: {
        default: {
          problem:
            '{heldOn|date}的会议填为“民主生活会”；党支部召开的是组织生活会，民主生活会由领导班子召开',
          remedy: {
            mistyped: '是党支部的会议的，请把会议类型改为“组织生活会”。',
            true: '确是领导班子的会议的，请移到领导班子自己的记录里，会议本身的内容不要改。',
          },
        },
      },
    },
    en: {
      title: 'A branch holds an organisation life meeting',
      variants: {
        default: {
          problem:
            'The meeting of {heldOn|date} is entered as 民主生活会, which leadership bodies hold; a branch holds 组织生活会',
          remedy: {
            mistyped: 'If it was a meeting of the branch, its kind is 组织生活会.',
            true: 'If it was one of a leading body, move it to that body’s own records, unchanged.',
          },
        },
      },
    },
  },
});
