import { defineRule } from '../../rule';
import { hasLeft, isMember, likelyMember } from '../roster';
import { leaveOpen, placesOf } from '../steps';

/** Who was admitted stands on the roster. */
export const rule = defineRule({
  id: 'recruits/on-roster',
  level: 2,
  provisions: ['T-07', 'C-09'],
  needs: { recruits: ['meetingOn', 'outcome'], members: ['name', 'idNumber'] },
  check(ledger, context) {
    const { index } = context;
    for (const recruit of ledger.recruits.records) {
      if (!isMember(recruit, context) || hasLeft(recruit, index)) {
        context.notApplicable();
        continue;
      }
      if (recruit.name === null && recruit.idNumber === null) {
        leaveOpen(recruit, 'name', context);
        continue;
      }
      const known = recruit.idNumber !== null && index.membersById.has(recruit.idNumber);
      // Two of a name: one of them is meant, whichever.
      const named = recruit.idNumber === null && index.membersByName.has(recruit.name ?? '');
      if (known || named || index.memberOf(recruit) || likelyMember(recruit, index)) {
        context.met();
        continue;
      }
      context.report(recruit, 'name', {
        data: { meeting: recruit.meetingOn },
        related: placesOf(recruit, 'meetingOn', 'approvedOn', 'outcome'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '已接收的党员列入党员名册',
      variants: {
        default: {
          problem: '{name}{meeting|date}被接收为预备党员，党员名册里没有这个人',
          remedy: {
            mistyped: '姓名、号码或者结果填错的，请改正。',
            missing: '仍在本支部的，请把本人列入党员名册；已经离开的，请在“党员增减”里登记。',
          },
        },
      },
    },
    en: {
      title: 'Who was admitted stands on the roster',
      variants: {
        default: {
          problem: '{name} was admitted on {meeting|date} but is not on the roster',
          remedy: {
            mistyped: 'Correct a wrong name, number or outcome.',
            missing:
              'If still in the branch, enter the person in 党员名册; who has left, in 党员增减.',
          },
        },
      },
    },
  },
});
