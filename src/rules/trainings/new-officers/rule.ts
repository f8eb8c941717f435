import { holds } from '../../../branch-life/posts';
import { yearOf } from '../../../core/calendar/civil-date';
import { earliestDay } from '../../../core/calendar/periods';
import { defineRule } from '../../rule';

/** Who takes over a branch is trained for it. */
export const rule = defineRule({
  id: 'trainings/new-officers',
  level: 2,
  provisions: ['J-05'],
  needs: { trainings: ['name', 'kind'], officers: ['name', 'post', 'appointedOn'] },
  check(ledger, context) {
    const { year } = ledger;
    if (year === null) {
      context.notChecked('no-year');
      return;
    }
    if (earliestDay(context.asOf) < year * 10000 + 1231) {
      context.notChecked('year-not-over', { year });
      return;
    }
    const trained = new Set<string | null>();
    for (const { name, kind } of ledger.trainings.records) {
      if (kind === 'new-post' || kind === 'secretary-rotation') trained.add(name);
    }
    for (const officer of ledger.officers.records) {
      const { name, post, appointedOn } = officer;
      if (!holds(officer, 'secretary') && !holds(officer, 'deputy')) continue;
      if (name === null || appointedOn === null || yearOf(appointedOn) !== year) continue;
      if (!trained.has(name)) context.report(officer, 'name', { data: { post, appointedOn } });
    }
  },
  messages: {
    'zh-CN': {
      title: '新任党组织负责人的任职培训',
      variants: {
        default: {
          problem: '{value}{appointedOn|date}任{post|code:posts}，“教育培训”中没有新任培训的记录',
          remedy: '如已参加，请补记并选“新任培训”；如是连任或尚在安排，不必修改。',
        },
      },
    },
    en: {
      title: 'Training of a new head of the branch',
      variants: {
        default: {
          problem:
            '{value} became {post|code:posts} on {appointedOn|date}, but 教育培训 has no training for it',
          remedy: 'Enter it as 新任培训 if there was one; nothing to do after a re-election.',
        },
      },
    },
  },
});
