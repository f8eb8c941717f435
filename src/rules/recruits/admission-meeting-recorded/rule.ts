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
          remedy: {
            mistyped: '日期填错的，请改正。',
            missing: '会议漏登的，请按原始记录在“会议记录”里补登这次党员大会。',
            true: '确实没有开大会的不要补记：接收要经支部大会通过，请报告上级党组织。',
          },
        },
        kind: {
          problem: '{name}的接收大会日期是{date|date}，会议记录里这一天的会议不是党员大会',
          remedy: {
            mistyped: '日期填错的，请改正；会议类型填错的，请在“会议记录”里按原始记录改正。',
            missing: '这次党员大会漏登的，请按原始记录在“会议记录”里补登。',
          },
        },
        minutes: {
          problem: '讨论接收{person}的党员大会记在“{value}”，名册和发展党员表里都是{date|date}',
          remedy: {
            mistyped: '请对照会议原始记录和入党志愿书，改正写错的日期。',
            missing: '这一天的大会漏登的，请按原始记录在“会议记录”里补登。',
          },
        },
        other: {
          problem: '{name}的接收大会日期是{date|date}，党员增减和会议记录都是{day|date}',
          remedy: {
            mistyped: '请对照入党志愿书核对；填错的，请把接收大会日期改为{day|date}。',
            true: '接收大会日期无误的不要改，请改正其他各处。',
          },
        },
      },
    },
    en: {
      title: 'The admission meeting stands in 会议记录',
      variants: {
        none: {
          problem:
            'The admission meeting for {name} was on {date|date}, but 会议记录 has no meeting that day',
          remedy: {
            mistyped: 'Correct a mistyped date.',
            missing: 'If the general meeting was left out, enter it in 会议记录 from the minutes.',
            true: 'If no meeting was held, enter none: an admission is decided by the meeting, so report it to the superior organisation.',
          },
        },
        kind: {
          problem:
            'The admission meeting for {name} was on {date|date}, but no meeting of that day is a general one (党员大会)',
          remedy: {
            mistyped:
              'Correct a mistyped date, or by the minutes the kind of the meeting in 会议记录.',
            missing: 'If the general meeting was left out, enter it in 会议记录 from the minutes.',
          },
        },
        minutes: {
          problem:
            'The meeting on the admission of {person} is dated “{value}”; roster and 发展党员 have {date|date}',
          remedy: {
            mistyped:
              'Compare with the minutes and the admission form, and correct the wrong date.',
            missing: 'If the meeting of that day was left out, enter it from the minutes.',
          },
        },
        other: {
          problem:
            'The admission meeting for {name} is entered as {date|date}; 党员增减 and 会议记录 have {day|date}',
          remedy: {
            mistyped: 'Compare with the admission form; if it is mistyped, enter {day|date}.',
            true: 'If it is right, leave it and correct the others.',
          },
        },
      },
    },
  },
});
