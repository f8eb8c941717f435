import { holds } from '../../../branch-life/posts';
import { yearEnd, yearOf } from '../../../core/calendar/civil-date';
import { groupBy } from '../../../core/group-by';
import { membersThroughout } from '../../coverage';
import { defineRule } from '../../rule';

/**
 * The secretary goes to a training of the county level or above once a year. A remark: its words
 * were seen second-hand only.
 */
export const rule = defineRule({
  id: 'trainings/secretary-rotation',
  level: 2,
  provisions: ['B-28'],
  needs: { trainings: ['name', 'kind', 'from'], officers: ['name', 'post'], members: ['name'] },
  check(ledger, context) {
    const members = membersThroughout(ledger, context);
    const { year } = ledger;
    if (members.length === 0 || year === null) return;
    const names = new Set(members.map(({ name }) => name));
    const on = yearEnd(year);
    const trainings = groupBy(ledger.trainings.records, (training) => training.name);
    const count = context.limit('B-28', 'count', on);
    for (const officer of ledger.officers.records) {
      if (officer.post === null) {
        context.undecided(officer, 'post');
        continue;
      }
      const { name } = officer;
      if (!holds(officer, 'secretary') || (name !== null && !names.has(name))) {
        context.notApplicable();
        continue;
      }
      if (name === null) {
        context.undecided(officer, 'name');
        continue;
      }
      const own = (trainings.get(name) ?? []).filter(
        ({ from }) => from === null || yearOf(from) === year,
      );
      const attended = own.filter(({ kind }) => kind === 'secretary-rotation');
      const open = own.find(({ kind }) => kind === null);
      if (attended.filter(({ from }) => from !== null).length >= count) context.met();
      else if (attended[0]) context.undecided(attended[0], 'from');
      else if (open) context.undecided(open, 'kind');
      else context.report(officer, 'name', { on, data: { year } });
    }
  },
  messages: {
    'zh-CN': {
      title: '党支部书记每年参加集中轮训',
      variants: {
        default: {
          problem: '“教育培训”中没有书记{value}{year}年参加集中轮训的记录',
          remedy: {
            mistyped: '已登记的培训类别选错的，请改为“书记轮训”。',
            missing: '参加过县级以上党组织举办的集中轮训的，请补记。',
            true: '当年没有安排的，不用补记，可以在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The secretary’s training each year',
      variants: {
        default: {
          problem: '教育培训 has no 书记轮训 of the secretary {value} in {year}',
          remedy: {
            mistyped: 'If a training has the wrong kind, it is 书记轮训.',
            missing: 'If the secretary attended one of the county level or above, enter it.',
            true: 'If none was arranged that year, enter none; say so in 核实说明.',
          },
        },
      },
    },
  },
});
