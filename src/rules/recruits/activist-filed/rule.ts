import * as z from 'zod';
import { addMonths, isBefore } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { historyOf } from '../history';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/** The branch files an activist with its superior; it has some months for it. A warning: no time is set. */
export const rule = defineRule({
  id: 'recruits/activist-filed',
  level: 1,
  provisions: ['D-04'],
  parameters: z.strictObject({ graceMonths: z.int().min(0) }),
  needs: { recruits: ['activistOn', 'activistFiledOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-04', 'activistOn', ledger, context)) {
      const { activistFiledOn } = recruit;
      if (activistFiledOn !== null && isBefore(activistFiledOn, date)) {
        context.report(recruit, 'activistFiledOn', {
          variant: 'early',
          on,
          data: { activist: date, filed: activistFiledOn },
          related: placesOf(recruit, 'activistOn'),
        });
      } else if (activistFiledOn !== null) context.met();
      else if (!isBlank(recruit, 'activistFiledOn') || historyOf(recruit, context).elsewhere) {
        leaveOpen(recruit, 'activistFiledOn', context);
      } else if (!hasCome(addMonths(date, context.parameters.graceMonths), context.asOf)) {
        context.notApplicable();
      } else {
        context.report(recruit, 'activistFiledOn', {
          on,
          data: { activist: date },
          related: placesOf(recruit, 'activistOn'),
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '入党积极分子报上级党委备案',
      parameterNames: { graceMonths: '宽限月数' },
      variants: {
        default: {
          problem: '{name}{activist|date}列为入党积极分子，没有填写积极分子备案日期',
          remedy: {
            missing: '已报上级党委备案的，请补填备案日期。',
            true: '还没有备案的，请尽快报备，日期按实际报备的那天填写。',
          },
        },
        early: {
          problem: '{name}的积极分子备案日期{filed|date}早于列为积极分子日期{activist|date}',
          remedy: {
            mistyped: '请对照档案核对这两个日期，改正写错的一处。',
            true: '确实先后颠倒的不要改日期，请报告上级党组织，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Activists are filed with the superior committee',
      parameterNames: { graceMonths: 'Months of grace' },
      variants: {
        default: {
          problem: '{name} became an activist on {activist|date}, but no filing date is entered',
          remedy: {
            missing: 'If it was filed with the superior committee, enter the date.',
            true: 'If not, file it soon and enter the day on which it is really done.',
          },
        },
        early: {
          problem:
            '{name} was filed on {filed|date}, before becoming an activist on {activist|date}',
          remedy: {
            mistyped:
              'Compare both dates with the personal file and correct the one that is wrong.',
            true: 'If it really went so, leave the dates, report it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
