import { defineRule, placeOf } from '../../rule';

/** No two rows of the roster have the same identity number (GB 11643-1999; 党章: one branch a member). */
export const rule = defineRule({
  id: 'members/id-unique',
  level: 1,
  provisions: ['ID-04', 'C-11'],
  needs: { members: ['idNumber'] },
  check(ledger, context) {
    for (const member of ledger.members.records) {
      if (member.idNumber === null) context.undecided(member, 'idNumber');
    }
    for (const [first, ...others] of context.index.membersById.values()) {
      if (!first) continue;
      context.met();
      if (others.length === 0) continue;
      const related = [placeOf(first, 'idNumber')];
      for (const member of others) {
        const data = { other: first.name ?? '', otherRow: first.row + 1 };
        const variant = member.name === first.name ? 'same' : 'default';
        context.report(member, 'idNumber', { variant, data, related });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '公民身份号码不重复',
      variants: {
        default: {
          problem: '{name}的{header}“{value}”与第{otherRow}行{other}的相同',
          remedy: {
            mistyped: '一个号码只属于一个人，请对照身份证改正写错的一行，不要删去。',
            true: '两人的身份证上确实是同一个号码的不要改，请本人到公安机关核实，并在“核实说明”里写明。',
          },
        },
        same: {
          problem: '{name}的{header}“{value}”在第{otherRow}行已有，同一个人登记了两行',
          remedy: {
            mistyped: '同一个人登记了两行的，请核对后保留内容全的一行。',
            true: '两个人同名、号码抄错的，请改正号码，不要删去。',
          },
        },
      },
    },
    en: {
      title: 'Citizen ID numbers are unique',
      variants: {
        default: {
          problem: 'The ID number “{value}” of {name} is that of {other} in row {otherRow}',
          remedy: {
            mistyped:
              'A number belongs to one person: correct the wrong row from the card; delete none.',
            true: 'If both cards bear the number, leave it: the members ask the police, and you say so in 核实说明.',
          },
        },
        same: {
          problem: '{name} with the ID number “{value}” is in row {otherRow} already',
          remedy: {
            mistyped: 'If one person was entered twice, keep the fuller row.',
            true: 'If two people share the name and a number was copied, correct the number; delete none.',
          },
        },
      },
    },
  },
});
