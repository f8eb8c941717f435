import { defineRule, placeOf } from '../../rule';

/** No two rows of the roster have the same identity number (GB 11643-1999; 党章: one branch a member). */
export const rule = defineRule({
  id: 'members/id-unique',
  level: 1,
  provisions: ['ID-04', 'C-11'],
  needs: { members: ['idNumber'] },
  check(_, context) {
    for (const [first, ...others] of context.index.membersById.values()) {
      if (!first || others.length === 0) continue;
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
          remedy: '一个号码只属于一个人，请对照身份证改正写错的一行。',
        },
        same: {
          problem: '{name}的{header}“{value}”在第{otherRow}行已有，同一个人登记了两行',
          remedy: '请核对后删去多余的一行。',
        },
      },
    },
    en: {
      title: 'Citizen ID numbers are unique',
      variants: {
        default: {
          problem: 'The ID number “{value}” of {name} is that of {other} in row {otherRow}',
          remedy: 'A number belongs to one person: correct the wrong row from the card.',
        },
        same: {
          problem: '{name} with the ID number “{value}” is in row {otherRow} already',
          remedy: 'Check and delete the row that is too many.',
        },
      },
    },
  },
});
