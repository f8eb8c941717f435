import type { RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { hasNoWay, historyOf } from '../history';
import { leaveOpen, stepsUnder } from '../steps';

/**
 * An application is handed to an organisation, which is on record. A warning: the text says
 * where to apply, not what a register holds.
 */
export const rule = defineRule({
  id: 'recruits/accepting-branch',
  level: 1,
  provisions: ['D-02'],
  needs: { recruits: ['acceptingBranch'] },
  check(ledger, context) {
    for (const { recruit, on } of stepsUnder('D-02', 'appliedOn', ledger, context)) {
      if (recruit.acceptingBranch !== null) context.met();
      else if (historyOf(recruit, context).elsewhere || isGap(recruit)) {
        leaveOpen(recruit, 'acceptingBranch', context);
      } else context.report(recruit, 'acceptingBranch', { on });
    }
  },
  messages: {
    'zh-CN': {
      title: '接受入党申请的党组织',
      variants: {
        default: {
          problem: '{name}递交了入党申请，但没有填写接受申请的党组织',
          remedy: {
            missing: '请填写收到入党申请书的党组织名称。',
            true: '向别的党组织递交的，请照实填写那个党组织的名称。',
          },
        },
      },
    },
    en: {
      title: 'The organisation that accepted the application',
      variants: {
        default: {
          problem: '{name} has applied, but the organisation that accepted it is not entered',
          remedy: {
            missing: 'Enter the organisation that received the application.',
            true: 'If it was handed to another organisation, enter the name of that one.',
          },
        },
      },
    },
  },
});

/** An admission of which nothing before is on record is one gap, told by recruits/steps-missing. */
const isGap = (recruit: RecruitsRecord): boolean => recruit.meetingOn !== null && hasNoWay(recruit);
