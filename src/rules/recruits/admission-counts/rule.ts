import { defineRule } from '../../rule';

/** The numbers of an admission meeting are possible together. */
export const rule = defineRule({
  id: 'recruits/admission-counts',
  level: 1,
  provisions: [],
  needs: { recruits: ['meetingDue'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { meetingDue: due, meetingPresent: present, meetingFor: votes } = recruit;
      if (due === null) continue;
      const { meetingAgainst: against, meetingAbstained: abstained } = recruit;
      const all = (votes ?? 0) + (against ?? 0) + (abstained ?? 0);
      if (present !== null && present > due) {
        context.report(recruit, 'meetingPresent', { data: { due, present } });
      } else if (all > due && votes !== null) {
        // Written opinions count, so that there may be more votes than people present.
        context.report(recruit, 'meetingFor', { variant: 'votes', data: { due, all } });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '接收大会的人数前后一致',
      variants: {
        default: {
          problem: '{name}的接收大会实到{present}人，多于应到{due}人',
          remedy: '请对照会议记录，改正填错的人数。',
        },
        votes: {
          problem: '{name}的接收大会赞成、反对、弃权合计{all}人，多于应到{due}人',
          remedy: '请对照会议记录，改正填错的票数或应到人数。',
        },
      },
    },
    en: {
      title: 'Numbers of the admission meeting agree',
      variants: {
        default: {
          problem: 'At the admission meeting for {name} {present} were present of {due} due',
          remedy: 'Compare with the minutes and correct the wrong number.',
        },
        votes: {
          problem: 'At the admission meeting for {name} there were {all} votes of {due} voters due',
          remedy: 'Compare with the minutes and correct the votes or the number due.',
        },
      },
    },
  },
});
