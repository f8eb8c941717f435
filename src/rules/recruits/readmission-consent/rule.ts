import { Removals } from '../../../branch-life/removals';
import { isAfter } from '../../../core/calendar/civil-date';
import { hasColumn, isBlank } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

/** Who joins again after having left for bad needs the consent of the next higher committee, before the approval. */
export const rule = defineRule({
  id: 'recruits/readmission-consent',
  level: 2,
  provisions: ['R-12'],
  needs: {},
  check(ledger, context) {
    const removals = new Removals(ledger);
    for (const recruit of ledger.recruits.records) {
      const { approvedOn, higherConsentOn } = recruit;
      const removal = removals.of(recruit);
      const isAgain = removal !== null && approvedOn !== null && isAfter(approvedOn, removal.on);
      if (!hasColumn(recruit, 'higherConsentOn') || approvedOn === null) context.notApplicable();
      else if (higherConsentOn !== null && isAfter(higherConsentOn, approvedOn)) {
        context.report(recruit, 'higherConsentOn', {
          variant: 'late',
          data: { approvedOn },
          related: [placeOf(recruit, 'approvedOn')],
        });
      } else if (!isAgain || higherConsentOn !== null) context.met();
      else if (!isBlank(recruit, 'higherConsentOn')) context.undecided(recruit, 'higherConsentOn');
      else {
        context.report(recruit, 'higherConsentOn', {
          data: { approvedOn, removedOn: removal.on },
          related: [placeOf(recruit, 'approvedOn')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '重新入党的报经上一级党委审查同意',
      variants: {
        default: {
          problem:
            '{name}{removedOn|date}离开党组织，{approvedOn|date}重新入党获批，没有填写上一级党委同意日期',
          remedy: {
            mistyped: '不是同一个人的，请核对姓名和公民身份号码。',
            missing: '已经上一级党委同意的，请照批复填写日期。',
            true: '没有报过的不要补填，请报告上级党组织。',
          },
        },
        late: {
          problem: '{name}的上一级党委同意日期“{value}”，在党委审批{approvedOn|date}之后',
          remedy: {
            mistyped: '日期填错的，请对照批复改正。',
            true: '确实先批后报的，日期不要改，请报告上级党组织。',
          },
        },
      },
    },
    en: {
      title: 'The next higher committee agreed to a readmission',
      variants: {
        default: {
          problem:
            '{name} left on {removedOn|date} and was admitted again on {approvedOn|date}; no consent of the higher committee is entered',
          remedy: {
            mistyped: 'If it is not the same person, check name and number.',
            missing: 'If the higher committee agreed, enter the day from its reply.',
            true: 'If it was not asked, enter nothing and tell the superior.',
          },
        },
        late: {
          problem:
            'The higher committee agreed for {name} on “{value}”, after the approval on {approvedOn|date}',
          remedy: {
            mistyped: 'If a date is wrong, correct it by the reply.',
            true: 'If it really was later, leave the date and tell the superior.',
          },
        },
      },
    },
  },
});
