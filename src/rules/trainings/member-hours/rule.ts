import { membersThroughout } from '../../coverage';
import { defineRule } from '../../rule';
import { hoursByName } from '../hours';

/** 32 hours of study a year for each member. Officers have a rule of their own. */
export const rule = defineRule({
  id: 'trainings/member-hours',
  level: 2,
  provisions: ['T-05'],
  needs: { trainings: ['name', 'from', 'hours'], members: ['name'] },
  check(ledger, context) {
    const members = membersThroughout(ledger, context);
    const sheet = ledger.trainings.sheets[0];
    if (members.length === 0 || !sheet) return;
    if (ledger.trainings.records.length === 0) {
      context.reportSheet(sheet, 'hours', { variant: 'empty', data: { year: ledger.year } });
      return;
    }
    const limit = context.limit('T-05', 'hours');
    const hours = hoursByName(ledger);
    for (const member of members) {
      // Of two members of one name nobody can tell whose hours they are.
      const { name } = member;
      if (name === null || (context.index.membersByName.get(name)?.length ?? 0) > 1) continue;
      const sum = hours.get(name) ?? (hours.has(name) ? null : 0);
      if (sum === null || sum >= limit) continue;
      context.report(member, 'name', { data: { year: ledger.year, sum, limit } });
    }
  },
  messages: {
    'zh-CN': {
      title: '党员每年集中学习培训学时',
      variants: {
        default: {
          problem: '{name}{year}年学习培训合计{sum}学时，不足{limit}学时',
          remedy:
            '请补记没有登记的培训，党员集中学习的学时也计入；因年老、患病等学时不足的，可在“核实说明”里写明。',
        },
        empty: {
          problem: '“教育培训”中没有{year}年的任何记录',
          remedy: '请补记党员集中学习培训的学时。',
        },
      },
    },
    en: {
      title: 'Hours of study and training a year',
      variants: {
        default: {
          problem: '{name} has {sum} hours of study and training in {year}, fewer than {limit}',
          remedy:
            'Enter what is missing, joint study, too; for age or illness, say so in 核实说明.',
        },
        empty: {
          problem: '教育培训 has no entry for {year}',
          remedy: 'Enter the hours of study and training of the members.',
        },
      },
    },
  },
});
