import { defineRule } from '../../rule';
import { hasLeft, isMember, likelyMember } from '../roster';
import { placesOf } from '../steps';

/** Who was admitted stands on the roster. */
export const rule = defineRule({
  id: 'recruits/on-roster',
  level: 2,
  provisions: ['T-07', 'C-09'],
  needs: { recruits: ['meetingOn', 'outcome'], members: ['name', 'idNumber'] },
  check(ledger, context) {
    const { index } = context;
    for (const recruit of ledger.recruits.records) {
      if (!isMember(recruit, context) || hasLeft(recruit, index)) continue;
      const known = recruit.idNumber !== null && index.membersById.has(recruit.idNumber);
      if (known || index.memberOf(recruit) || likelyMember(recruit, index)) continue;
      context.report(recruit, 'name', {
        data: { meeting: recruit.meetingOn, outcome: recruit.outcome },
        related: placesOf(recruit, 'meetingOn'),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '已接收的党员列入党员名册',
      variants: {
        default: {
          problem:
            '{name}{meeting|date}被接收为预备党员（结果：{outcome|code:recruit-outcomes}），党员名册里没有这个人',
          remedy: '请把本人列入党员名册；如已转出本支部，请在党员增减里登记；如结果填错，请改正。',
        },
      },
    },
    en: {
      title: 'Who was admitted stands on the roster',
      variants: {
        default: {
          problem:
            '{name} was admitted on {meeting|date} (outcome: {outcome|code:recruit-outcomes}) but is not on the roster',
          remedy:
            'Enter the person in 党员名册; if they moved away, in 党员增减; or correct the outcome.',
        },
      },
    },
  },
});
