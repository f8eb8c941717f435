import * as z from 'zod';
import {
  addDays,
  addMonths,
  type CivilDate,
  dayNumber,
  hasDay,
} from '../../../core/calendar/civil-date';
import { isBlank, isUnreadable } from '../../../ledger/model';
import { defineRule } from '../../rule';

/**
 * A letter of introduction holds about 90 days by practice; what is overdue is
 * settled by its cause. A month-only date is taken so that nothing gets late by it.
 */
export const rule = defineRule({
  id: 'movements/letter-overdue',
  level: 1,
  provisions: ['T-19'],
  /** For how many days a letter holds: offices differ. */
  parameters: z.strictObject({
    days: z.int().positive(),
    longDays: z.int().positive().default(183),
  }),
  needs: { movements: ['letterOn', 'arrivedOn'] },
  check(ledger, context) {
    const { days, longDays } = context.parameters;
    for (const movement of ledger.movements.records) {
      const { letterOn, arrivedOn, overdueCause: cause } = movement;
      if (isBlank(movement, 'letterOn')) {
        context.notApplicable();
        continue;
      }
      if (letterOn === null || isUnreadable(movement, 'arrivedOn')) {
        context.undecided(movement, letterOn === null ? 'letterOn' : 'arrivedOn');
        continue;
      }
      const taken = dayNumber(arrivedOn ?? context.asOf) - dayNumber(lastDay(letterOn));
      const data = { letterOn, days, cause, longDays };
      if (taken <= days) context.met();
      else if (arrivedOn === null) {
        context.report(movement, 'letterOn', { variant: 'pending', data });
      } else if (isBlank(movement, 'overdueCause')) {
        context.report(movement, 'overdueCause', { variant: 'late', data });
      } else if (taken <= longDays) context.met();
      // A cause explains a delay; a letter of so long ago has lapsed, whatever the cause.
      else context.report(movement, 'arrivedOn', { variant: 'long', data });
    }
  },
  messages: {
    'zh-CN': {
      title: '介绍信超过有效期',
      parameterNames: { days: '介绍信有效天数', longDays: '超过多少天应退回补转' },
      variants: {
        pending: {
          problem: '{name}的介绍信{letterOn|date}开具，超过{days}天，没有填报到日期',
          remedy: {
            mistyped: '开具日期填错的，请改正。',
            missing: '已经报到的，请填写报到日期。',
            true: '没有报到的，请联系对方党组织或者本人补转，并填写逾期原因。',
          },
        },
        long: {
          problem:
            '{name}的介绍信{letterOn|date}开具，“{value}”才报到，超过{longDays}天，已填了逾期原因',
          remedy: {
            mistyped: '日期填错的，请改正。',
            missing: '已经退回另行补转的，请在“介绍信开具日期”里填重新开具的日期。',
            true: '长期超期的，请与对方党组织核实原因，按规定退回另行补转，期间是否参加组织生活也请核实。',
          },
        },
        late: {
          problem: '{name}的介绍信{letterOn|date}开具，超过{days}天才报到，没有填{header}',
          remedy: {
            mistyped: '日期填错的，请改正。',
            missing: '请填“个人”或“组织”：个人原因由本人说明，组织原因由经办组织出具证明。',
            true: '原因查不清的不要编，请留空，在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Letters of introduction that are overdue',
      parameterNames: {
        days: 'Days that a letter is valid',
        longDays: 'Days after which it is to be made out anew',
      },
      variants: {
        pending: {
          problem:
            'The letter of {name} is of {letterOn|date}; after {days} days no arrival is on record',
          remedy: {
            mistyped: 'If the date of the letter is wrong, correct it.',
            missing: 'If the member has reported, enter the day.',
            true: 'If not, ask the other branch or the member, renew the letter and enter the cause.',
          },
        },
        long: {
          problem:
            'The letter of {name} is of {letterOn|date}, reported on “{value}” after more than {longDays} days, with a cause',
          remedy: {
            mistyped: 'If a date is wrong, correct it.',
            missing: 'If a new letter was made out, enter its date under 介绍信开具日期.',
            true: 'Ask the other branch for the reason and have the letter made out anew; see whether the member took part meanwhile.',
          },
        },
        late: {
          problem:
            'The letter of {name} is of {letterOn|date}, reported after more than {days} days, and {header} is empty',
          remedy: {
            mistyped: 'If a date is wrong, correct it.',
            missing: 'Enter 个人 or 组织, for whose cause it was.',
            true: 'If the cause cannot be found out, invent none: leave it blank and say so in 核实说明.',
          },
        },
      },
    },
  },
});

const lastDay = (date: CivilDate): CivilDate =>
  hasDay(date) ? date : addDays(addMonths(date, 1), -1);
