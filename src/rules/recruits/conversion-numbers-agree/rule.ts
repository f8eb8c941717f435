import { defineRule } from '../../rule';
import { checkNumbers } from '../meetings';

/** The numbers of a confirmation are those of the meeting in 会议记录. */
export const rule = defineRule({
  id: 'recruits/conversion-numbers-agree',
  level: 2,
  provisions: [],
  needs: { recruits: ['conversionMeetingOn', 'conversionDue'], meetings: ['heldOn', 'votersDue'] },
  check(ledger, context) {
    checkNumbers('conversion', ledger, context);
  },
  messages: {
    'zh-CN': {
      title: '转正大会的人数与会议记录一致',
      variants: {
        default: {
          problem:
            '{name}的{header}填的是{here}，会议记录里{date|date}党员大会的{column|header}是{there}',
          remedy: {
            mistyped: '请对照会议原始记录，改正填错的一处。',
            true: '确系当天开了两次大会的不用改，请在“核实说明”里写明。',
          },
        },
        minutes: {
          problem:
            '会议记录里{date|date}党员大会的{header}是{there}，与到会人数对不上；{person}的{column|header}是{here}',
          remedy: {
            mistyped: '请对照会议原始记录，改正填错的一处。',
            true: '有废票或者没有交回选票的，数字无误的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Numbers of the conversion meeting agree with 会议记录',
      variants: {
        default: {
          problem:
            '{header} of {name} is {here}; {column|header} of the general meeting of {date|date} in 会议记录 is {there}',
          remedy: {
            mistyped: 'Compare with the minutes and correct one of the two.',
            true: 'If there were two meetings that day, leave both and say so in 核实说明.',
          },
        },
        minutes: {
          problem:
            '{header} of the meeting of {date|date} is {there} and does not add up; {column|header} of {person} is {here}',
          remedy: {
            mistyped: 'Compare with the minutes and correct one of the two.',
            true: 'If votes were void or not given back, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
