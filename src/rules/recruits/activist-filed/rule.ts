import { z } from 'zod';
import { addMonths } from '../../../core/calendar/civil-date';
import { hasCome } from '../../dates';
import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** The branch files an activist with its superior; it has some months for it. */
export const rule = defineRule({
  id: 'recruits/activist-filed',
  level: 1,
  provisions: ['D-04'],
  parameters: z.strictObject({ graceMonths: z.int().min(0) }),
  needs: { recruits: ['activistOn', 'activistFiledOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-04', 'activistOn', ledger, context)) {
      if (recruit.activistFiledOn !== null) continue;
      if (!hasCome(addMonths(date, context.parameters.graceMonths), context.asOf)) continue;
      context.report(recruit, 'activistFiledOn', {
        on,
        data: { activist: date },
        related: placesOf(recruit, 'activistOn'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '入党积极分子报上级党委备案',
      parameterNames: { graceMonths: '宽限月数' },
      variants: {
        default: {
          problem: '{name}{activist|date}列为入党积极分子，没有填写积极分子备案日期',
          remedy: '如已报上级党委备案，请补填备案日期；如还没有备案，请尽快报备。',
        },
      },
    },
    en: {
      title: 'Activists are filed with the superior committee',
      parameterNames: { graceMonths: 'Months of grace' },
      variants: {
        default: {
          problem: '{name} became an activist on {activist|date}, but no filing date is entered',
          remedy: 'Enter the date of the filing, or file the activist with the superior committee.',
        },
      },
    },
  },
});
