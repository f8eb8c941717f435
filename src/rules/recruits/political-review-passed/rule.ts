import { hasColumn, isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';
import { hasNoWay, historyOf } from '../history';
import { leaveOpen, placesOf, versionDay } from '../steps';

/** Nobody is admitted without a political review that was passed. */
export const rule = defineRule({
  id: 'recruits/political-review-passed',
  level: 1,
  provisions: ['D-11'],
  needs: { recruits: ['politicalReviewResult'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { dates, elsewhere } = historyOf(recruit, context);
      const later = recruit.meetingOn === null ? 'preReviewedOn' : 'meetingOn';
      const date = dates[later] ?? null;
      const result = recruit.politicalReviewResult;
      if (date === null) {
        context.notApplicable();
        continue;
      }
      const on = versionDay(date);
      if (!context.applies('D-11', on)) {
        context.notChecked('older-text', { table: 'recruits', column: later }, 1);
        continue;
      }
      if (result === 'passed') {
        context.met();
        continue;
      }
      const blank = isBlank(recruit, 'politicalReviewResult');
      // A row that tells nothing of the way to the meeting is one gap, not one a step.
      if (result === null && (!blank || elsewhere || hasNoWay(recruit))) {
        leaveOpen(recruit, 'politicalReviewResult', context);
        continue;
      }
      const admitted =
        recruit.approvedOn !== null ||
        (recruit.meetingOn !== null && !hasColumn(recruit, 'approvedOn'));
      context.report(recruit, 'politicalReviewResult', {
        variant: result === 'failed' ? 'failed' : admitted ? 'none' : 'open',
        on,
        data: { table: 'recruits', later, date },
        // Without a date either it is one gap: both cells, one finding.
        cells: isBlank(recruit, 'politicalReviewOn') ? placesOf(recruit, 'politicalReviewOn') : [],
        things: 1,
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
          remedy: {
            mistyped: '请对照政治审查材料，改正填错的结论或者日期。',
            true: '确系不合格的，不能发展入党：结论不要改，请立即报告上级党组织。',
          },
        },
        none: {
          problem: '{name}已有{later|header}（{date|date}），没有填写政治审查结论',
          remedy: {
            missing: '审查过的，请对照政治审查材料补填结论。',
            true: '没有审查的不要补填，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
          },
        },
        open: {
          problem: '{name}已有{later|header}（{date|date}），没有填写政治审查结论',
          remedy: {
            missing: '审查过的，请对照政治审查材料补填结论。',
            true: '没有审查的，请先进行政治审查，合格以后再往下办理。',
          },
        },
      },
    },
    en: {
      title: 'A political review is passed before admission',
      variants: {
        failed: {
          problem: '{name} did not pass the political review, yet {later|header} is {date|date}',
          remedy: {
            mistyped: 'Correct a wrong result or date by the papers of the review.',
            true: 'Who really did not pass cannot be admitted: leave the result and report to the superior organisation at once.',
          },
        },
        none: {
          problem:
            '{later|header} of {name} is {date|date}, but no result of the political review is entered',
          remedy: {
            missing: 'If there was a review, enter its result from the papers.',
            true: 'If there was none, enter nothing: report to the superior organisation, follow its advice and say so in 核实说明.',
          },
        },
        open: {
          problem:
            '{later|header} of {name} is {date|date}, but no result of the political review is entered',
          remedy: {
            missing: 'If there was a review, enter its result from the papers.',
            true: 'If there was none, hold it first; go on only when it is passed.',
          },
        },
      },
    },
  },
});
