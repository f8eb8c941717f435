import { hasCheckDigit } from '../../../core/text/id-number';
import { defineRule } from '../../rule';

/** The last character of an 18-character number follows from the first 17 (GB 11643-1999). */
export const rule = defineRule({
  id: 'members/id-check-digit',
  level: 1,
  provisions: ['ID-01'],
  needs: { members: ['idNumber'] },
  check(ledger, context) {
    for (const member of ledger.members.records) {
      if (!context.knows(member, 'idNumber')) continue;
      const id = member.idNumber;
      // Another length or another character is the business of members/id-format.
      if (!/^\d{17}[\dXx]$/.test(id)) context.notApplicable();
      else if (hasCheckDigit(id)) context.met();
      else context.report(member, 'idNumber');
    }
  },
  messages: {
    'zh-CN': {
      title: '公民身份号码的校验码',
      variants: {
        default: {
          problem: '{name}的{header}“{value}”校验码不对，其中至少有一位写错了',
          remedy: {
            mistyped: '请对照本人身份证逐位核对，改正写错的一位。',
            true: '身份证上确实是这样的不要改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Check character of the citizen ID number',
      variants: {
        default: {
          problem: 'The ID number “{value}” of {name} fails its check character: a digit is wrong',
          remedy: {
            mistyped: 'Compare it with the card digit by digit and correct the wrong one.',
            true: 'If the card really says so, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
