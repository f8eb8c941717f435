import { defineRule } from '../../rule';
import { checkRecorded } from '../meetings';

/** The meeting that decided on a confirmation stands in 会议记录. */
export const rule = defineRule({
  id: 'recruits/conversion-meeting-recorded',
  level: 2,
  provisions: ['D-24'],
  needs: { recruits: ['conversionMeetingOn'], meetings: ['heldOn', 'kinds'] },
  check(ledger, context) {
    checkRecorded('conversion', ledger, context);
  },
  messages: {
    'zh-CN': {
      title: '转正大会在会议记录里有登记',
      variants: {
        none: {
          problem: '{name}的转正大会日期是{date|date}，会议记录里这一天没有会议',
          remedy: {
            mistyped: '日期填错的，请改正。',
            missing: '会议漏登的，请按原始记录在“会议记录”里补登这次党员大会。',
            true: '确实没有开大会的不要补记：转正要经支部大会讨论，请报告上级党组织。',
          },
        },
        kind: {
          problem: '{name}的转正大会日期是{date|date}，会议记录里这一天的会议不是党员大会',
          remedy: {
            mistyped: '日期填错的，请改正；会议类型填错的，请在“会议记录”里按原始记录改正。',
            missing: '这次党员大会漏登的，请按原始记录在“会议记录”里补登。',
          },
        },
      },
    },
    en: {
      title: 'The conversion meeting stands in 会议记录',
      variants: {
        none: {
          problem:
            'The conversion meeting for {name} was on {date|date}, but 会议记录 has no meeting that day',
          remedy: {
            mistyped: 'Correct a mistyped date.',
            missing: 'If the general meeting was left out, enter it in 会议记录 from the minutes.',
            true: 'If no meeting was held, enter none: a conversion is decided by the meeting, so report it to the superior organisation.',
          },
        },
        kind: {
          problem:
            'The conversion meeting for {name} was on {date|date}, but no meeting of that day is a general one (党员大会)',
          remedy: {
            mistyped:
              'Correct a mistyped date, or by the minutes the kind of the meeting in 会议记录.',
            missing: 'If the general meeting was left out, enter it in 会议记录 from the minutes.',
          },
        },
      },
    },
  },
});
