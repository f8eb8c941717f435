import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';
import { hasNoWay, historyOf } from '../history';
import { leaveOpen, placesOf, stepsUnder } from '../steps';

/**
 * Before approving, the committee has somebody talk with the person. A warning: the talk is the
 * committee's, and the branch may not know its date.
 */
export const rule = defineRule({
  id: 'recruits/party-committee-talk',
  level: 1,
  provisions: ['D-19'],
  needs: { recruits: ['approvedOn', 'partyCommitteeTalkOn'] },
  check(ledger, context) {
    for (const { recruit, date, on } of stepsUnder('D-19', 'approvedOn', ledger, context)) {
      if (recruit.partyCommitteeTalkOn !== null) context.met();
      else if (
        !isBlank(recruit, 'partyCommitteeTalkOn') ||
        historyOf(recruit, context).elsewhere ||
        // Nothing before is on record either: one gap, told by recruits/steps-missing.
        hasNoWay(recruit)
      ) {
        leaveOpen(recruit, 'partyCommitteeTalkOn', context);
      } else {
        context.report(recruit, 'partyCommitteeTalkOn', {
          on,
          data: { approved: date },
          related: placesOf(recruit, 'approvedOn'),
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '党委审批前派人谈话',
      variants: {
        default: {
          problem: '{name}{approved|date}经党委审批，没有填写党委谈话日期',
          remedy: {
            missing: '审批前已派人谈话的，请补填谈话日期（可以向上级党委组织员核实）。',
            true: '确实没有谈话的不要补填，请报告上级党组织，并在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'A talk before the committee approves',
      variants: {
        default: {
          problem: '{name} was approved on {approved|date}, but no talk before is entered',
          remedy: {
            missing:
              'If somebody talked with the person before, enter the date; the committee knows it.',
            true: 'If there was no talk, enter nothing, report to the superior organisation and say so in 核实说明.',
          },
        },
      },
    },
  },
});
