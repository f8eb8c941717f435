import { holds } from '../../../branch-life/posts';
import { yearOf } from '../../../core/calendar/civil-date';
import { earliestDay } from '../../../core/calendar/periods';
import type { TrainingsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** Who takes over a branch is trained for it. A remark: the text sets no time. */
export const rule = defineRule({
  id: 'trainings/new-officers',
  level: 2,
  provisions: ['J-05'],
  needs: { trainings: ['name', 'kind'], officers: ['name', 'post', 'appointedOn'] },
  check(ledger, context) {
    const { year } = ledger;
    if (year === null) {
      context.notChecked('no-year', {}, 1);
      return;
    }
    if (earliestDay(context.asOf) < year * 10000 + 1231) {
      context.notChecked('year-not-over', { year });
      return;
    }
    const trained = new Set<string | null>();
    const open = new Map<string | null, TrainingsRecord>();
    for (const training of ledger.trainings.records) {
      const { name, kind } = training;
      if (kind === 'new-post' || kind === 'secretary-rotation') trained.add(name);
      else if (kind === null) open.set(name, training);
    }
    for (const officer of ledger.officers.records) {
      const { name, post, appointedOn } = officer;
      if (post !== null && !holds(officer, 'secretary') && !holds(officer, 'deputy')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(officer, 'post', 'name', 'appointedOn')) continue;
      const maybe = open.get(name);
      if (yearOf(officer.appointedOn) !== year) context.notApplicable();
      else if (trained.has(name)) context.met();
      else if (maybe) context.undecided(maybe, 'kind');
      else {
        context.report(officer, 'name', {
          // The regulation is on government bodies only.
          provision: context.basisFor('J-05'),
          on: officer.appointedOn,
          data: { post, appointedOn },
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '新任党组织负责人的任职培训',
      why: '新任书记、副书记一般参加任职培训',
      variants: {
        default: {
          problem: '{value}{appointedOn|date}任{post|code:posts}，“教育培训”中没有新任培训的记录',
          remedy: {
            mistyped: '已登记的培训类别选错的，请改为“新任培训”。',
            missing: '已经参加的，请补记，类别选“新任培训”。',
            true: '连任的，或者尚在安排的，不用改。',
          },
        },
      },
    },
    en: {
      title: 'Training of a new head of the branch',
      why: 'A new secretary or deputy is usually trained for the post',
      variants: {
        default: {
          problem:
            '{value} became {post|code:posts} on {appointedOn|date}, but 教育培训 has no training for it',
          remedy: {
            mistyped: 'If a training has the wrong kind, it is 新任培训.',
            missing: 'If there was one, enter it as 新任培训.',
            true: 'After a re-election, or while it is being arranged, nothing is to be done.',
          },
        },
      },
    },
  },
});
