import { yearEnd, yearOf } from '../../../core/calendar/civil-date';
import { membersThroughout } from '../../coverage';
import { defineRule } from '../../rule';
import { hoursByName, shortHours, trainingsOfYear } from '../hours';

/**
 * 56 hours of training a year for the secretary and the committee, by the national training plan;
 * a warning, since a plan is no regulation.
 */
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
    const members = membersThroughout(ledger, context);
    const { year } = ledger;
    if (members.length === 0 || year === null) return;
    const names = new Set(members.map(({ name }) => name));
    const { committee } = context.index;
    if (trainingsOfYear(ledger).length === 0) {
      context.notChecked('no-trainings', {}, committee.length);
      return;
    }
    const on = yearEnd(year);
    const limit = context.limit('T-06', 'hours', on);
    const hours = hoursByName(ledger);
    const done = new Set<string>();
    for (const officer of committee) {
      if (!context.knows(officer, 'name')) continue;
      const { name, appointedOn } = officer;
      if (done.has(name)) continue;
      done.add(name);
      // Who took office in the course of the year need not have a full year's hours.
      const isNew = appointedOn !== null && yearOf(appointedOn) === year;
      if (!names.has(name) || isNew) {
        context.notApplicable();
        continue;
      }
      const sum = shortHours(name, limit, hours, context);
      if (sum === null) continue;
      context.report(officer, 'name', {
        variant: sum === 0 ? 'none' : 'default',
        on,
        data: { year, sum, limit },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '书记和班子成员每年培训学时',
      variants: {
        default: {
          problem: '班子成员{value}{year}年培训合计{sum}学时，不足{limit}学时',
          remedy: {
            mistyped: '学时或者姓名填错的，请改正。',
            missing: '没有登记的培训，请补记。',
            true: '确实不足的不要补记，属特殊情况的，可以在“核实说明”里写明。',
          },
        },
        none: {
          problem: '班子成员{value}{year}年没有培训的记录，应不少于{limit}学时',
          remedy: {
            mistyped: '培训记录里姓名写错的，请改正。',
            missing: '参加过的，请补记。',
            true: '确实没有参加的不要补记，属特殊情况的，可以在“核实说明”里写明。',
          },
        },
      },
      notChecked: {
        'no-trainings': '“教育培训”中没有当年的记录，不核对班子成员的学时',
        namesakes: '有{n}名班子成员与人同名，无法分清各人的学时',
      },
    },
    en: {
      title: 'Hours of training of secretary and committee',
      variants: {
        default: {
          problem:
            '{value}, of the committee, has {sum} hours of training in {year}, fewer than {limit}',
          remedy: {
            mistyped: 'Correct wrong hours or a wrong name.',
            missing: 'Enter what is missing.',
            true: 'If they really are fewer, enter none; if there was a reason, give it in 核实说明.',
          },
        },
        none: {
          problem:
            '{value}, of the committee, has no training on record in {year}; {limit} hours are due',
          remedy: {
            mistyped: 'Correct a wrong name among the trainings.',
            missing: 'If there were some, enter them.',
            true: 'If there were none, enter none; if there was a reason, give it in 核实说明.',
          },
        },
      },
      notChecked: {
        'no-trainings': '教育培训 has no entries of the year to add up',
        namesakes: '{n} of the committee share a name: nobody can tell whose hours are whose',
      },
    },
  },
});
