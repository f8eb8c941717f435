import { z } from 'zod';
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
  parameters: z.strictObject({ days: z.int().positive() }),
  needs: { movements: ['letterOn', 'arrivedOn'] },
  check(ledger, context) {
    const { days } = context.parameters;
    for (const movement of ledger.movements.records) {
      const { letterOn, arrivedOn, overdueCause: cause } = movement;
      if (letterOn === null || isUnreadable(movement, 'arrivedOn')) continue;
      const taken = dayNumber(arrivedOn ?? context.asOf) - dayNumber(lastDay(letterOn));
      if (taken <= days) continue;
      const data = { letterOn, days, cause };
      if (arrivedOn === null) context.report(movement, 'letterOn', { variant: 'pending', data });
      else if (isBlank(movement, 'overdueCause'))
        context.report(movement, 'overdueCause', { variant: 'late', data });
    }
  },
  messages: {
    'zh-CN': {
      title: '介绍信超过有效期',
      parameterNames: { days: '介绍信有效天数' },
      variants: {
        pending: {
          problem: '{name}的介绍信{letterOn|date}开具，超过{days}天，没有填报到日期',
          remedy:
            '请联系对方党组织或者本人：已经报到的填写报到日期，没有报到的补办并填写逾期原因。',
        },
        late: {
          problem: '{name}的介绍信{letterOn|date}开具，超过{days}天才报到，没有填{header}',
          remedy: '请填“个人”或“组织”：个人原因由本人说明，组织原因由经办组织出具证明。',
        },
      },
    },
    en: {
      title: 'Letters of introduction that are overdue',
      parameterNames: { days: 'Days that a letter is valid' },
      variants: {
        pending: {
          problem:
            'The letter of {name} is of {letterOn|date}; after {days} days no arrival is on record',
          remedy:
            'Ask the other branch or the member: enter the date, or renew the letter and enter the cause.',
        },
        late: {
          problem:
            'The letter of {name} is of {letterOn|date}, reported after more than {days} days, and {header} is empty',
          remedy: 'Enter 个人 or 组织, for whose cause it was.',
        },
      },
    },
  },
});

const lastDay = (date: CivilDate): CivilDate =>
  hasDay(date) ? date : addDays(addMonths(date, 1), -1);
