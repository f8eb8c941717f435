import { yearOf } from '../../../core/calendar/civil-date';
import { membersThroughout } from '../../coverage';
import { defineRule } from '../../rule';
import { hoursByName } from '../hours';

/** 56 hours of training a year for the secretary and the committee, by the national training plan. */
export const rule = defineRule({
  id: 'trainings/officer-hours',
  level: 2,
  provisions: ['T-06'],
  needs: {
    trainings: ['name', 'from', 'hours'],
    officers: ['name', 'post'],
    members: ['name'],
  },
  check(ledger, context) {
    const names = new Set(membersThroughout(ledger, context).map(({ name }) => name));
    if (ledger.trainings.records.length === 0) {
      context.notChecked('no-trainings');
      return;
    }
    const limit = context.limit('T-06', 'hours');
    const hours = hoursByName(ledger);
    const done = new Set<string>();
    for (const officer of context.index.committee) {
      const { name, appointedOn } = officer;
      if (name === null || !names.has(name) || done.has(name)) continue;
      done.add(name);
      // Who took office in the course of the year need not have a full year's hours.
      if (appointedOn !== null && yearOf(appointedOn) === ledger.year) continue;
      if ((context.index.membersByName.get(name)?.length ?? 0) > 1) continue;
      const sum = hours.get(name) ?? (hours.has(name) ? null : 0);
      if (sum === null || sum >= limit) continue;
      context.report(officer, 'name', { data: { year: ledger.year, sum, limit } });
    }
  },
  messages: {
    'zh-CN': {
      title: '书记和班子成员每年培训学时',
      variants: {
        default: {
          problem: '班子成员{value}{year}年培训合计{sum}学时，不足{limit}学时',
          remedy: '请补记没有登记的培训；如属特殊情况，可在“核实说明”里写明。',
        },
      },
      notChecked: { 'no-trainings': '“教育培训”中没有任何记录，不核对学时' },
    },
    en: {
      title: 'Hours of training of secretary and committee',
      variants: {
        default: {
          problem:
            '{value}, of the committee, has {sum} hours of training in {year}, fewer than {limit}',
          remedy: 'Enter what is missing; if there was a reason, give it in 核实说明.',
        },
      },
      notChecked: { 'no-trainings': '教育培训 has no entries to add up' },
    },
  },
});
