import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** Two members introduce a candidate to the meeting, neither of them the candidate. */
export const rule = defineRule({
  id: 'recruits/two-introducers',
  level: 1,
  provisions: ['D-10', 'C-03'],
  needs: { recruits: ['meetingOn', 'introducers'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-10', 'meetingOn', ledger, context)) {
      const introducers = new Set(recruit.introducers ?? []);
      const count = context.limit('D-10', 'count', on);
      const data = { meeting: date, n: introducers.size, count };
      const related = placesOf(recruit, 'meetingOn');
      if (introducers.size === 0) {
        context.report(recruit, 'introducers', { variant: 'none', on, data, related });
      } else if (introducers.size !== count) {
        context.report(recruit, 'introducers', { on, data, related });
      } else if (recruit.name !== null && introducers.has(recruit.name)) {
        context.report(recruit, 'introducers', { variant: 'self', on, data, related });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '两名入党介绍人',
      variants: {
        default: {
          problem: '{name}{meeting|date}提交接收大会，入党介绍人填了{n}名，应当是{count}名',
          remedy:
            '请对照入党志愿书核实：如漏填、多填或填错姓名，请改正（两个姓名用顿号隔开）；如确系只有{n}名，请报告上级党组织。',
        },
        none: {
          problem: '{name}{meeting|date}提交接收大会，没有填写入党介绍人',
          remedy: '请按入党志愿书补填{count}名入党介绍人（用顿号隔开）。',
        },
        self: {
          problem: '{name}的入党介绍人里有本人的姓名',
          remedy: '如填错，请改为真正的介绍人；如确系同名的另一名党员，请在“核实说明”里写明。',
        },
      },
    },
    en: {
      title: 'Two introducers',
      variants: {
        default: {
          problem:
            '{name} came before the meeting on {meeting|date} with {n} introducer(s) instead of {count}',
          remedy:
            'Compare with the admission form and correct the names, parted by 、; if there really were {n}, report to the superior organisation.',
        },
        none: {
          problem: '{name} came before the meeting on {meeting|date}, but no introducer is entered',
          remedy: 'Enter the {count} introducers of the admission form, parted by 、.',
        },
        self: {
          problem: '{name} stands among their own introducers',
          remedy:
            'Enter the real introducer; if another member has the same name, say so in 核实说明.',
        },
      },
    },
  },
});
