import { defineAcrossRule } from '../across-rule';
import { reportClaimed } from '../claimed';
import { isLawful, recruitPhrases } from '../recruit-phrases';

/** Somebody is admitted and confirmed once, by the branch that did it. */
export const rule = defineAcrossRule({
  id: 'across/recruit-twice',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const one of set.recruits) {
      if (!isLawful(one))
        reportClaimed(one, { stage: one.stage, decided: one.reason }, set, context);
    }
  },
  messages: {
    'zh-CN': {
      title: '同一个人在两个支部的发展党员表里',
      why: '一个人接收、转正各统计一次，由办理的支部统计',
      phrases: {
        ...recruitPhrases['zh-CN'],
        stage: {
          admitted: '都填写了本年的接收大会和党委审批日期',
          converting: '本年都列入应转正',
          waiting: '都还在培养中',
        },
      },
      variants: {
        default: {
          problem: '{here} 的公民身份号码也在 {others}{many}的发展党员表里，{stage}，{kept}',
          remedy: {
            mistyped: '号码填错的，请改正公民身份号码。',
            missing: '后来转入的，请转入支部在“党员增减”里补填转入日期。',
            true: '都没有错的，请几个支部核对是在哪里接收、转正的，只由那一个支部登记这一步。',
          },
        },
      },
    },
    en: {
      title: 'One person in 发展党员 of two branches',
      why: 'Somebody is admitted and confirmed once, and counts with the branch that did it',
      phrases: {
        ...recruitPhrases.en,
        stage: {
          admitted: 'both enter an admission of this year',
          converting: 'both enter the confirmation as due this year',
          waiting: 'still in training in both',
        },
      },
      variants: {
        default: {
          problem:
            'The person in {here} is in 发展党员 of {others}{many}, too; {stage}, and {kept}',
          remedy: {
            mistyped: 'If a number is wrong, correct it.',
            missing: 'If the person came later, enter the transfer in with its date in 党员增减.',
            true: 'If neither is so, find out which branch did it: that branch alone records the step.',
          },
        },
      },
    },
  },
});
