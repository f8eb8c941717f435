import { groupBy } from '../../../core/group-by';
import type { RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** A person has one row under way; who gave up or was cancelled may begin anew. */
export const rule = defineRule({
  id: 'recruits/entered-twice',
  level: 1,
  provisions: [],
  needs: { recruits: ['idNumber'] },
  check(ledger, context) {
    const open: RecruitsRecord[] = [];
    for (const recruit of ledger.recruits.records) {
      const { outcome, idNumber } = recruit;
      if (outcome === 'ended' || outcome === 'cancelled') context.notApplicable();
      else if (idNumber === null) context.undecided(recruit, 'idNumber');
      else open.push(recruit);
    }
    for (const [first, ...more] of groupBy(open, ({ idNumber }) => idNumber).values()) {
      if (!first) continue;
      context.met();
      const [second, ...further] = more;
      if (!second) continue;
      const same = more.every(({ name }) => name === first.name);
      context.report(second, 'idNumber', {
        variant: same ? 'default' : 'number',
        data: { firstRow: first.row + 1, other: first.name },
        cells: [...further, first].map((one) => placeOf(one, 'idNumber')),
        related: same ? [] : [placeOf(first, 'name')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '同一个人只登记一行',
      why: '同一件事只计一次，重复登记会多算',
      variants: {
        default: {
          problem: '{name}的公民身份号码“{value}”与第{firstRow}行相同，是否重复登记？',
          remedy: {
            mistyped: '重复登记的，请核对后合并为一行，各步骤的日期都保留；号码填错的，请改正。',
            true: '以前终止、现在重新申请的，请把上一次的结果填写完整，两行都可以保留。',
          },
        },
        number: {
          problem: '{name}的公民身份号码“{value}”与第{firstRow}行的{other}相同',
          remedy: { mistyped: '请对照两人的身份证，改正写错的号码或者姓名。' },
        },
      },
    },
    en: {
      title: 'A person has one row',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem:
            'The ID number “{value}” of {name} also stands in row {firstRow}: entered twice?',
          remedy: {
            mistyped:
              'If so, make one row of the two with the dates of both; or correct a wrong number.',
            true: 'For somebody who begins anew enter the outcome of the first time; both rows can stay.',
          },
        },
        number: {
          problem: 'The ID number “{value}” of {name} is that of {other} in row {firstRow}',
          remedy: { mistyped: 'Correct the wrong number or name by the two identity cards.' },
        },
      },
    },
  },
});
