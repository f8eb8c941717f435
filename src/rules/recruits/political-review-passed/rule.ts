import { defineRule } from '../../rule';
import { placesOf, versionDay } from '../steps';

/** Nobody is admitted without a political review that was passed. */
export const rule = defineRule({
  id: 'recruits/political-review-passed',
  level: 1,
  provisions: ['D-11'],
  needs: { recruits: ['politicalReviewResult'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const later = recruit.meetingOn === null ? 'preReviewedOn' : 'meetingOn';
      const date = recruit[later];
      if (date === null || recruit.politicalReviewResult === 'passed') continue;
      const on = versionDay(date);
      if (!context.applies('D-11', on)) continue;
      context.report(recruit, 'politicalReviewResult', {
        variant: recruit.politicalReviewResult === 'failed' ? 'failed' : 'none',
        on,
        data: { table: 'recruits', later, date },
        related: placesOf(recruit, later),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '政治审查合格才能发展入党',
      variants: {
        failed: {
          problem: '{name}的政治审查结论是不合格，但已有{later|header}（{date|date}）',
          remedy: '如结论或日期填错，请改正；如确系不合格，不能发展入党，请立即报告上级党组织。',
        },
        none: {
          problem: '{name}已有{later|header}（{date|date}），没有填写政治审查结论',
          remedy: '请按政治审查材料补填结论；如确系没有审查，请补做并报告上级党组织。',
        },
      },
    },
    en: {
      title: 'A political review is passed before admission',
      variants: {
        failed: {
          problem: '{name} did not pass the political review, yet {later|header} is {date|date}',
          remedy:
            'Correct a wrong entry; who really did not pass cannot be admitted: report to the superior organisation at once.',
        },
        none: {
          problem:
            '{later|header} of {name} is {date|date}, but no result of the political review is entered',
          remedy:
            'Enter the result; if there was no review, hold it and report to the superior organisation.',
        },
      },
    },
  },
});
