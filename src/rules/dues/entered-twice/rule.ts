import { defineRule, placeOf } from '../../rule';

/** A month of a person has one row. */
export const rule = defineRule({
  id: 'dues/entered-twice',
  level: 1,
  provisions: [],
  needs: { dues: ['name', 'month'] },
  check(ledger, context) {
    for (const row of ledger.dues.records) {
      const { month, name, idNumber } = row;
      if (month === null || name === null) continue;
      const first = context.index.repeatedDues(row)?.first;
      if (!first || first === row) continue;
      // Two members of one name cannot be told apart without their numbers.
      if (idNumber === null && !context.index.isOnePerson(name)) continue;
      context.report(row, 'month', {
        data: { person: name, month, other: first.row + 1 },
        related: [placeOf(first, 'month')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '同一月份的党费只记一行',
      why: '同一件事只计一次，重复登记会多算',
      variants: {
        default: {
          problem: '{person}{month|date}的党费在第{other}行已有记录',
          remedy: '如是重复录入，请删去一行；如分次交纳，请合并为一行。',
        },
      },
    },
    en: {
      title: 'One row a person and month',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem: 'The dues of {person} for {month|date} are entered in row {other} already',
          remedy: 'Delete one row, or add the two payments up in one.',
        },
      },
    },
  },
});
