import { defineRule } from '../../rule';
import { checkRecorded } from '../meetings';

/** The meeting that decided on an admission stands in 会议记录. */
export const rule = defineRule({
  id: 'recruits/admission-meeting-recorded',
  level: 2,
  provisions: ['C-04'],
  needs: { recruits: ['meetingOn'], meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    checkRecorded('admission', ledger, context);
  },
  messages: {
    'zh-CN': {
      title: '接收大会在会议记录里有登记',
      variants: {
        none: {
          problem: '{name}的接收大会日期是{date|date}，会议记录里这一天没有会议',
          remedy: '如日期填错，请改正；如会议漏登，请在会议记录里补登这次党员大会。',
        },
        kind: {
          problem: '{name}的接收大会日期是{date|date}，会议记录里这一天的会议不是党员大会',
          remedy: '如会议类型填错，请在会议记录里改为“党员大会”；如日期填错，请改正。',
        },
      },
    },
    en: {
      title: 'The admission meeting stands in 会议记录',
      variants: {
        none: {
          problem:
            'The admission meeting for {name} was on {date|date}, but 会议记录 has no meeting that day',
          remedy: 'Correct a mistyped date, or enter the general meeting in 会议记录.',
        },
        kind: {
          problem:
            'The admission meeting for {name} was on {date|date}, but no meeting of that day is a general one (党员大会)',
          remedy: 'Correct the kind of the meeting in 会议记录, or a mistyped date.',
        },
      },
    },
  },
});
