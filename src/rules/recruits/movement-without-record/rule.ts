import { defineRule } from '../../rule';

/** Who comes in by 发展党员 in 党员增减 has a row in the sheet 发展党员. */
export const rule = defineRule({
  id: 'recruits/movement-without-record',
  level: 2,
  provisions: [],
  needs: { movements: ['name', 'kind'], recruits: ['name'] },
  check(ledger, context) {
    const names = new Set<string>();
    const numbers = new Set<string>();
    for (const { name, idNumber } of ledger.recruits.records) {
      if (name !== null) names.add(name);
      if (idNumber !== null) numbers.add(idNumber);
    }
    for (const movement of ledger.movements.records) {
      const { kind, name, idNumber } = movement;
      if (kind !== 'admitted' || name === null || names.has(name)) continue;
      if (idNumber !== null && numbers.has(idNumber)) continue;
      context.report(movement, 'name', { data: { movedOn: movement.movedOn } });
    }
  },
  messages: {
    'zh-CN': {
      title: '新发展的党员在发展党员表里有登记',
      variants: {
        default: {
          problem: '党员增减里{name}的变动类型是“发展党员”，发展党员表里没有这个人',
          remedy: '请在发展党员表里补登这个人的发展过程；如变动类型填错，请改正。',
        },
      },
    },
    en: {
      title: 'Who was admitted is entered in 发展党员',
      variants: {
        default: {
          problem:
            '党员增减 says that {name} was admitted (发展党员), but the sheet 发展党员 has nobody of that name',
          remedy: 'Enter the person in 发展党员, or correct the kind of the movement.',
        },
      },
    },
  },
});
