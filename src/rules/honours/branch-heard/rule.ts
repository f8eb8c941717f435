import { isAfter } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';

/** The branch is heard before somebody of it is honoured. A remark: one survey asks for it. */
export const rule = defineRule({
  id: 'honours/branch-heard',
  level: 1,
  provisions: ['PDS-02'],
  needs: {},
  check(ledger, context) {
    for (const honour of ledger.honours.records) {
      const { heardOn, awardedOn } = honour;
      if (heardOn === null || awardedOn === null) context.notApplicable();
      else if (!isAfter(heardOn, awardedOn)) context.met();
      else {
        context.report(honour, 'heardOn', {
          data: { awardedOn },
          related: [placeOf(honour, 'awardedOn')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '表彰以前听取所在党支部的意见',
      variants: {
        default: {
          problem: '听取党支部意见日期“{value}”，在表彰{awardedOn|date}之后',
          remedy: {
            mistyped: '日期填错的，请改正。',
            true: '确实是表彰以后才听取的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The branch is heard before an honour',
      variants: {
        default: {
          problem: 'The branch was heard on “{value}”, after the honour on {awardedOn|date}',
          remedy: {
            mistyped: 'If a date is wrong, correct it.',
            true: 'If it really was heard afterwards, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
