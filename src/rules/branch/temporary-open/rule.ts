import { isStanding } from '../../../branch-life/organisation';
import { yearOf } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/**
 * A temporary branch is for a task. One of an earlier year that still stands is asked
 * about; how long a task takes, no text says.
 */
export const rule = defineRule({
  id: 'branch/temporary-open',
  level: 1,
  provisions: [],
  needs: { branch: ['kind'] },
  check(ledger, context) {
    const { year } = ledger;
    for (const branch of ledger.branch.records) {
      const { kind, foundedOn } = branch;
      if (kind !== 'temporary') {
        context.notApplicable();
        continue;
      }
      if (!context.knows(branch, 'foundedOn') || foundedOn === null) continue;
      if (year === null) context.notChecked('no-year');
      else if (yearOf(foundedOn) < year && isStanding(branch, context.asOf)) {
        context.report(branch, 'dissolvedOn', { data: { foundedOn } });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '临时党支部的任务是否已经结束',
      why: '供自查参考，没有哪条规定要求这样做，也不作结论',
      variants: {
        default: {
          problem: '临时党支部于{foundedOn|date}成立，没有填撤销日期，任务是否还在进行？',
          remedy: '如任务已经结束，请填写撤销日期；如还在进行，不必修改。',
        },
      },
    },
    en: {
      title: 'Is the task of a temporary branch over?',
      why: 'For your own review: no provision asks for it, and nothing is concluded',
      variants: {
        default: {
          problem:
            'The temporary branch was founded on {foundedOn|date} and has no 撤销日期: is the task still going on?',
          remedy: 'If the task is over, enter 撤销日期; if not, leave it.',
        },
      },
    },
  },
});
