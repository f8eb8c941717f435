import { isStanding } from '../../../branch-life/organisation';
import { isAfter } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/** Who holds a post is a member on the roster of the branch, and has not left it. */
export const rule = defineRule({
  id: 'officers/on-roster',
  level: 2,
  provisions: [],
  needs: { officers: ['name'], members: ['name'] },
  check(ledger, context) {
    const { index, asOf } = context;
    if (ledger.members.records.length === 0) return context.notChecked('no-roster');
    // The members of a branch that was dissolved have gone elsewhere, its officers with them.
    const isOver = index.branch !== null && !isStanding(index.branch, asOf);
    for (const officer of ledger.officers.records) {
      if (!context.knows(officer, 'name')) continue;
      const named = index.membersByName.get(officer.name) ?? [];
      if (named.some((member) => index.isCounted(member, asOf))) {
        context.met();
        continue;
      }
      // Joined after today: a slip in a date, which has its own finding.
      if (isOver && named.length > 0) {
        context.notApplicable();
        continue;
      }
      if (named.some(({ joinedOn }) => joinedOn && isAfter(joinedOn, asOf))) {
        context.notApplicable();
        continue;
      }
      context.report(officer, 'name', { variant: named.length > 0 ? 'left' : 'default' });
    }
  },
  messages: {
    'zh-CN': {
      title: '班子成员是本支部党员',
      why: '班子成员从本支部的党员中产生，两张表里的人应当对得上',
      variants: {
        default: {
          problem: '班子成员{name}不在党员名册里',
          remedy: {
            mistyped: '姓名写错的，请改正；已经离任的，请改为现任的班子成员。',
            missing: '名册漏填的，请补填。',
            true: '上级党组织派来任职、组织关系不在本支部的，不用改，请在“核实说明”里写明。',
          },
        },
        left: {
          problem: '班子成员{name}已经转出、停止党籍或者减员',
          remedy: {
            mistyped: '变动登记有误的，请改正“党员增减”表。',
            true: '确已离开的，请把“班子成员”表改为现任的人；职位空缺的，请报上级党组织补选。',
          },
        },
      },
    },
    en: {
      title: 'Officers are members of the branch',
      why: 'Officers come from the members of the branch: both sheets name the same people',
      variants: {
        default: {
          problem: 'The officer {name} is not on the roster',
          remedy: {
            mistyped: 'Correct the name; if the officer has left office, enter the present one.',
            missing: 'Enter the member that the roster lacks.',
            true: 'If the superior sent someone whose membership is elsewhere, say so in 核实说明.',
          },
        },
        left: {
          problem: 'The officer {name} has left the branch',
          remedy: {
            mistyped: 'If the movement is wrong, correct 党员增减.',
            true: 'If the officer has left, enter the present one; if the post is vacant, hold a by-election.',
          },
        },
      },
    },
  },
});
