import { defineRule } from '../../rule';
import { placesOf, stepsUnder } from '../steps';

/** Before approving, the committee has somebody talk with the person. */
export const rule = defineRule({
  id: 'recruits/party-committee-talk',
  level: 1,
  provisions: ['D-19'],
  needs: { recruits: ['approvedOn', 'partyCommitteeTalkOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-19', 'approvedOn', ledger, context)) {
      if (recruit.partyCommitteeTalkOn !== null) {
        continue;
      }
      context.report(recruit, 'partyCommitteeTalkOn', {
        on,
        data: { approved: date },
        related: placesOf(recruit, 'approvedOn'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党委审批前派人谈话',
      variants: {
        default: {
          problem: '{name}{approved|date}经党委审批，没有填写党委谈话日期',
          remedy: '如审批前已派人谈话，请补填谈话日期；如确系没有谈话，请报告上级党组织。',
        },
      },
    },
    en: {
      title: 'A talk before the committee approves',
      variants: {
        default: {
          problem: '{name} was approved on {approved|date}, but no talk before it is entered',
          remedy:
            'Enter the date of the talk; if there was none, report to the superior organisation.',
        },
      },
    },
  },
});
