import * as z from 'zod';
import { defineRule } from '../../rule';

/** 总分 keeps within what the unit's scheme allows; what that is, is a setting. */
export const rule = defineRule({
  id: 'ledgers/points-bounds',
  level: 1,
  provisions: [],
  needs: {},
  parameters: z.strictObject({ minimum: z.number(), maximum: z.number() }),
  check(ledger, context) {
    const { minimum, maximum } = context.parameters;
    for (const points of ledger.points.records) {
      const { total } = points;
      if (total === null) context.notApplicable();
      else if (total >= minimum && total <= maximum) context.met();
      else context.report(points, 'total', { data: { minimum, maximum } });
    }
  },
  messages: {
    'zh-CN': {
      title: '党员积分总分在办法规定的范围内',
      why: '本单位的积分办法定有上下限',
      parameterNames: { minimum: '总分最低', maximum: '总分最高' },
      variants: {
        default: {
          problem: '{name}的总分是{value}，不在{minimum}至{maximum}之间',
          remedy: {
            mistyped: '总分填错的，请改正。',
            true: '办法规定的范围不是这样的，不用改，请在“设置”里改上下限。',
          },
        },
      },
    },
    en: {
      title: 'Points keep within what the scheme allows',
      why: 'The unit’s scheme has bounds',
      parameterNames: { minimum: 'Lowest total', maximum: 'Highest total' },
      variants: {
        default: {
          problem: 'The total of {name} is {value}, not between {minimum} and {maximum}',
          remedy: {
            mistyped: 'If the total is wrong, correct it.',
            true: 'If the scheme has other bounds, leave it and set them in the settings.',
          },
        },
      },
    },
  },
});
