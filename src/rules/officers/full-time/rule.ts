import { hasColumn, rawCell } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

/** Whether the post says that it is a full-time one: 专职副书记. */
const SAYS_FULL_TIME = /^专职/;

/** 专职 in the name of a post, in 是否专职 and in the number of full-time staff say the same. */
export const rule = defineRule({
  id: 'officers/full-time',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    let fullTime = 0;
    for (const officer of ledger.officers.records) {
      if (officer.fullTime === true) fullTime++;
      const post = rawCell(officer, 'post');
      const says = typeof post === 'string' && SAYS_FULL_TIME.test(post.trim());
      if (!says || !hasColumn(officer, 'fullTime')) context.notApplicable();
      else if (officer.fullTime === false) {
        context.report(officer, 'fullTime', {
          data: { post: post.trim() },
          related: [placeOf(officer, 'post')],
        });
      } else context.met();
    }
    for (const branch of ledger.branch.records) {
      const stated = branch.fullTimeOfficers;
      if (stated === null || fullTime === 0) context.notApplicable();
      else if (fullTime <= stated) context.met();
      else context.report(branch, 'fullTimeOfficers', { variant: 'number', data: { fullTime } });
    }
  },
  messages: {
    'zh-CN': {
      title: '专职的写法前后一致',
      variants: {
        default: {
          problem: '{name}的职务写的是“{post}”，是否专职填的是“{value}”',
          remedy: { mistyped: '请核对任职文件，写错的一处改正。' },
        },
        number: {
          problem: '班子成员里有{fullTime}名专职，专职党务工作人员数填的是{value}',
          remedy: {
            mistyped: '请核对，数或者是否专职填错的改正。',
            true: '这个数按别的口径填报的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'What is said of full time agrees',
      variants: {
        default: {
          problem: 'The post of {name} is “{post}”, and 是否专职 says “{value}”',
          remedy: { mistyped: 'Check the appointment, and correct what is wrong.' },
        },
        number: {
          problem: '{fullTime} officers are full-time, but 专职党务工作人员数 is {value}',
          remedy: {
            mistyped: 'Check, and correct the number or 是否专职.',
            true: 'If the number is of another kind, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
