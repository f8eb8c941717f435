import { holds } from '../../../branch-life/posts';
import { yearOf } from '../../../core/calendar/civil-date';
import { membersThroughout } from '../../coverage';
import { defineRule } from '../../rule';

/** The secretary goes to a training of the county level or above once a year. */
export const rule = defineRule({
  id: 'trainings/secretary-rotation',
  level: 2,
  provisions: ['B-28'],
  needs: { trainings: ['name', 'kind', 'from'], officers: ['name', 'post'], members: ['name'] },
  check(ledger, context) {
    const names = new Set(membersThroughout(ledger, context).map(({ name }) => name));
    const count = context.limit('B-28', 'count');
    for (const officer of ledger.officers.records) {
      const { name } = officer;
      if (!holds(officer, 'secretary') || name === null || !names.has(name)) continue;
      const attended = ledger.trainings.records.filter(
        (training) =>
          training.name === name &&
          training.kind === 'secretary-rotation' &&
          (training.from === null || yearOf(training.from) === ledger.year),
      );
      if (attended.length >= count) continue;
      context.report(officer, 'name', { data: { year: ledger.year } });
    }
  },
  messages: {
    'zh-CN': {
      title: '党支部书记每年参加集中轮训',
      variants: {
        default: {
          problem: '“教育培训”中没有书记{value}{year}年参加集中轮训的记录',
          remedy: '如已参加县级以上党组织举办的集中轮训，请补记并选“书记轮训”。',
        },
      },
    },
    en: {
      title: 'The secretary’s training each year',
      variants: {
        default: {
          problem: '教育培训 has no 书记轮训 of the secretary {value} in {year}',
          remedy: 'Enter it if the secretary attended one of the county level or above.',
        },
      },
    },
  },
});
