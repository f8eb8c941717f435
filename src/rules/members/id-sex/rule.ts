import { wellFormedId } from '../../../core/text/id-number';
import { isDerived } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** The 17th digit of the identity number is odd for men and even for women (GB 11643-1999). */
export const rule = defineRule({
  id: 'members/id-sex',
  level: 1,
  provisions: ['ID-03'],
  needs: { members: ['idNumber', 'sex'] },
  check(ledger, context) {
    for (const member of ledger.members.records) {
      if (isDerived(member, 'sex')) {
        // The number gives it.
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'idNumber', 'sex')) continue;
      const id = wellFormedId(member.idNumber);
      if (id === null) context.undecided(member, 'idNumber');
      else if (id.sex === member.sex) context.met();
      else context.report(member, 'sex', { data: { inId: id.sex } });
    }
  },
  messages: {
    'zh-CN': {
      title: '性别与公民身份号码一致',
      variants: {
        default: {
          problem: '{name}的{header}写作“{value}”，身份号码第17位表示{inId|code:sexes}',
          remedy: {
            mistyped: '请对照本人身份证核对两处，改正写错的一处。',
            true: '身份证上确实是这样的不要改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Sex and citizen ID number agree',
      variants: {
        default: {
          problem:
            'The sex of {name} is “{value}”, but the ID number is of the other: {inId|code:sexes}',
          remedy: {
            mistyped: 'Compare both with the card and correct the wrong one.',
            true: 'If the card really says so, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
