import { isStanding } from '../../../branch-life/organisation';
import { yearOf } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/**
 * A temporary branch is for a task. Its people count where their membership is, so whether they
 * stand there is asked; and one of an earlier year that still stands is asked about, too: how
 * long a task takes, no text says.
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
      const n = ledger.members.records.length;
      if (n > 0) {
        context.report(branch, 'kind', { variant: 'people', data: { n } });
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
      title: '临时党支部的人员和任务',
      why: '供自查参考，没有哪条规定要求这样做，也不作结论',
      variants: {
        default: {
          problem: '临时党支部于{foundedOn|date}成立，没有填撤销日期，任务是否还在进行？',
          remedy: {
            missing: '任务已经结束的，请填写撤销日期。',
            true: '任务还在进行的不用改。',
          },
        },
        people: {
          problem: '组织类别是“{value}”，名册上的{n}人不计入年报：他们都在原支部的名册里吗？',
          remedy: {
            mistyped: '其实是正式党支部的，请改正组织类别，名册才计入年报。',
            true: '都在正式组织关系所在支部的名册里的，不用改。',
          },
        },
      },
    },
    en: {
      title: 'People and task of a temporary branch',
      why: 'For your own review: no provision asks for it, and nothing is concluded',
      variants: {
        default: {
          problem:
            'The temporary branch was founded on {foundedOn|date} and has no 撤销日期: is the task still going on?',
          remedy: {
            missing: 'If the task is over, enter 撤销日期.',
            true: 'If it is still going on, leave it.',
          },
        },
        people: {
          problem:
            'The branch is a “{value}”: are the {n} people of its roster, who do not count here, on other rosters?',
          remedy: {
            mistyped: 'If it is a branch like others, correct the kind, and its roster counts.',
            true: 'If they all stand on the roster of the branch they belong to, leave it.',
          },
        },
      },
    },
  },
});
