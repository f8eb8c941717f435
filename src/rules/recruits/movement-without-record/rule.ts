import type { MovementsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** Who comes in by 发展党员 in 党员增减 has a row in the sheet 发展党员. An empty sheet is one gap. */
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
    const missing: MovementsRecord[] = [];
    for (const movement of ledger.movements.records) {
      const { kind, name, idNumber } = movement;
      if (kind === null) context.undecided(movement, 'kind');
      else if (kind !== 'admitted') context.notApplicable();
      else if (name === null && idNumber === null) context.undecided(movement, 'name');
      else if (idNumber !== null && numbers.has(idNumber)) context.met();
      else if (name === null) context.undecided(movement, 'name');
      else if (names.has(name)) context.met();
      else missing.push(movement);
    }
    const [first, ...others] = missing;
    if (!first) return;
    if (ledger.recruits.records.length === 0) {
      context.report(first, 'name', {
        variant: 'empty',
        data: { n: missing.length },
        cells: others.map((one) => placeOf(one, 'name')),
      });
      return;
    }
    for (const movement of missing) {
      context.report(movement, 'name', { data: { movedOn: movement.movedOn } });
    }
  },
  messages: {
    'zh-CN': {
      title: '新发展的党员在发展党员表里有登记',
      why: '发展党员的过程登记在“发展党员”表，两张表说的是同一件事',
      variants: {
        default: {
          problem: '党员增减里{name}的变动类型是“发展党员”，发展党员表里没有这个人',
          remedy: {
            mistyped: '变动类型、姓名或者号码填错的，请改正。',
            missing: '确系新发展的，请按档案在“发展党员”表里登记这个人。',
          },
        },
        empty: {
          problem: '党员增减里有{n}人的变动类型是“发展党员”（{name}等），发展党员表是空的',
          remedy: {
            mistyped: '变动类型填错的，请改正。',
            missing: '确系新发展的，请按档案在“发展党员”表里登记。',
          },
        },
      },
    },
    en: {
      title: 'Who was admitted is entered in 发展党员',
      why: 'The way to an admission is entered in 发展党员; the two sheets tell of one thing',
      variants: {
        default: {
          problem:
            '党员增减 says that {name} was admitted (发展党员), but the sheet 发展党员 has nobody of that name',
          remedy: {
            mistyped: 'Correct a wrong kind of movement, name or number.',
            missing: 'If it is so, enter the person in 发展党员 from the file.',
          },
        },
        empty: {
          problem:
            '党员增减 says that {n} person(s) were admitted ({name} among them), but the sheet 发展党员 is empty',
          remedy: {
            mistyped: 'Correct a wrong kind of movement.',
            missing: 'If it is so, enter them in 发展党员 from the file.',
          },
        },
      },
    },
  },
});
