import { isAfter } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/** Who holds a post is a member on the roster of the branch, and has not left it. */
export const rule = defineRule({
  id: 'officers/on-roster',
  level: 2,
  provisions: ['C-08'],
  needs: { officers: ['name'], members: ['name'] },
  check(ledger, context) {
    const { index, asOf } = context;
    if (ledger.members.records.length === 0) return context.notChecked('no-roster');
    for (const officer of ledger.officers.records) {
      if (officer.name === null) continue;
      const named = index.membersByName.get(officer.name) ?? [];
      if (named.some((member) => index.isCounted(member, asOf))) continue;
      // Joined after today: a slip in a date, which has its own finding.
      if (named.some(({ joinedOn }) => joinedOn && isAfter(joinedOn, asOf))) continue;
      context.report(officer, 'name', { variant: named.length > 0 ? 'left' : 'default' });
    }
  },
  messages: {
    'zh-CN': {
      title: '班子成员是本支部党员',
      variants: {
        default: {
          problem: '班子成员{name}不在党员名册里',
          remedy: '姓名写错的请改正；名册漏填的请补填。',
        },
        left: {
          problem: '班子成员{name}已经转出、停止党籍或者减员',
          remedy: '请从“班子成员”表里删去，并及时补选；变动登记有误的，改正“党员增减”表。',
        },
      },
    },
    en: {
      title: 'Officers are members of the branch',
      variants: {
        default: {
          problem: 'The officer {name} is not on the roster',
          remedy: 'Correct the name, or complete the roster.',
        },
        left: {
          problem: 'The officer {name} has left the branch',
          remedy: 'Remove the row and hold a by-election, or correct 党员增减.',
        },
      },
    },
  },
});
