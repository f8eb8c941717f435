import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';
import { hasNoWay, historyOf } from '../history';
import { REPORT_IT } from '../remedies';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

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
        const blank = isBlank(recruit, 'introducers');
        // A row that tells nothing of the way to the meeting is one gap, not one a step.
        const isPartOfGap = blank && hasNoWay(recruit);
        if (!blank || historyOf(recruit, context).elsewhere || isPartOfGap) {
          leaveOpen(recruit, 'introducers', context);
        } else context.report(recruit, 'introducers', { variant: 'none', on, data, related });
      } else if (introducers.size !== count) {
        context.report(recruit, 'introducers', { on, data, related });
      } else if (recruit.name !== null && introducers.has(recruit.name)) {
        context.report(recruit, 'introducers', { variant: 'self', on, data, related });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '两名入党介绍人',
      variants: {
        default: {
          problem: '{name}{meeting|date}提交接收大会，入党介绍人填了{n}名，应当是{count}名',
          remedy: {
            mistyped: '请对照入党志愿书，改正漏填、多填或者填错的姓名（两个姓名用顿号隔开）。',
            true: REPORT_IT['zh-CN'],
          },
        },
        none: {
          problem: '{name}{meeting|date}提交接收大会，没有填写入党介绍人',
          remedy: {
            missing: '请对照入党志愿书补填{count}名入党介绍人（用顿号隔开）。',
            true: '入党志愿书上也没有的不要补填，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
          },
        },
        self: {
          problem: '{name}的入党介绍人里有本人的姓名',
          remedy: {
            mistyped: '填错的，请对照入党志愿书改为真正的介绍人。',
            true: '确系同名的另一名党员的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Two introducers',
      variants: {
        default: {
          problem:
            '{name} came before the meeting on {meeting|date} with {n} introducer(s) instead of {count}',
          remedy: {
            mistyped: 'Compare with the admission form and correct the names, parted by 、.',
            true: REPORT_IT.en,
          },
        },
        none: {
          problem: '{name} came before the meeting on {meeting|date}, but no introducer is entered',
          remedy: {
            missing: 'Enter the {count} introducers of the admission form, parted by 、.',
            true: 'If the form has none either, enter nothing: report to the superior organisation, follow its advice and say so in 核实说明.',
          },
        },
        self: {
          problem: '{name} stands among their own introducers',
          remedy: {
            mistyped: 'If it is a wrong entry, enter the real introducer from the admission form.',
            true: 'If another member has the same name, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
