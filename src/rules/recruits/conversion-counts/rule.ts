import { defineRule } from '../../rule';

/** The numbers of a conversion meeting are possible together. */
export const rule = defineRule({
  id: 'recruits/conversion-counts',
  level: 1,
  provisions: [],
  needs: { recruits: ['conversionDue'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { conversionDue: due, conversionPresent: present, conversionFor: all } = recruit;
      if (due === null) continue;
      if (present !== null && present > due) {
        context.report(recruit, 'conversionPresent', { data: { due, present } });
      } else if (all !== null && all > due) {
        context.report(recruit, 'conversionFor', { variant: 'votes', data: { due, all } });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '转正大会的人数前后一致',
      variants: {
        default: {
          problem: '{name}的转正大会实到{present}人，多于应到{due}人',
          remedy: '请对照会议记录，改正填错的人数。',
        },
        votes: {
          problem: '{name}的转正大会赞成{all}人，多于应到{due}人',
          remedy: '请对照会议记录，改正填错的票数或应到人数。',
        },
      },
    },
    en: {
      title: 'Numbers of the conversion meeting agree',
      variants: {
        default: {
          problem: 'At the conversion meeting for {name} {present} were present of {due} due',
          remedy: 'Compare with the minutes and correct the wrong number.',
        },
        votes: {
          problem:
            'At the conversion meeting for {name} there were {all} votes of {due} voters due',
          remedy: 'Compare with the minutes and correct the votes or the number due.',
        },
      },
    },
  },
});
