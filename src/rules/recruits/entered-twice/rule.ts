import { groupBy } from '../../../core/group-by';
import { defineRule, placeOf } from '../../rule';

/** A person has one row under way; who gave up or was cancelled may begin anew. */
export const rule = defineRule({
  id: 'recruits/entered-twice',
  level: 1,
  provisions: [],
  needs: { recruits: ['idNumber'] },
  check(ledger, context) {
    const open = ledger.recruits.records.filter(
      ({ outcome }) => outcome !== 'ended' && outcome !== 'cancelled',
    );
    for (const [first, ...more] of groupBy(open, ({ idNumber }) => idNumber).values()) {
      if (!first) continue;
      for (const recruit of more) {
        const related = [placeOf(first, 'idNumber')];
        context.report(recruit, 'idNumber', { data: { firstRow: first.row + 1 }, related });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '同一个人只登记一行',
      why: '同一件事只计一次，重复登记会多算',
      variants: {
        default: {
          problem: '{name}的公民身份号码“{value}”与第{firstRow}行相同',
          remedy:
            '如重复登记，请合并为一行；如号码填错，请改正；重新申请的，请把上一次的结果填写完整。',
        },
      },
    },
    en: {
      title: 'A person has one row',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem: 'The ID number “{value}” of {name} also stands in row {firstRow}',
          remedy:
            'Make one row of the two, or correct the number; for somebody who begins anew enter the outcome of the first time.',
        },
      },
    },
  },
});
