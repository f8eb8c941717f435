import * as z from 'zod';
import { addMonths } from '../../../core/calendar/civil-date';
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
      if (recruit.activistFiledOn !== null) context.met();
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
      },
    },
  },
});
