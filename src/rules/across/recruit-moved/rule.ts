import { defineAcrossRule } from '../across-rule';
import { reportClaimed } from '../claimed';
import { isLawful, recruitPhrases } from '../recruit-phrases';

/** Who moves is trained on by the new branch, and counts there. */
export const rule = defineAcrossRule({
  id: 'across/recruit-moved',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const one of set.recruits) {
      if (isLawful(one))
        reportClaimed(one, { stage: one.stage, decided: one.reason }, set, context);
    }
  },
  messages: {
    'zh-CN': {
      title: '发展党员表里的人由另一个支部统计',
      why: '培养的人转到新单位，由新的支部接着培养，一个人只统计一次',
      phrases: {
        ...recruitPhrases['zh-CN'],
        stage: { admitted: '已在那边接收', converting: '本年应转正', waiting: '都还在培养中' },
      },
      variants: {
        default: {
          problem: '{here} 的公民身份号码也在 {others}{many}的发展党员表里，{stage}，{kept}',
          remedy: {
            mistyped: '号码填错的，请改正公民身份号码。',
            true: '确已转走的不用改。',
          },
        },
      },
    },
    en: {
      title: 'Somebody in 发展党员 whom another branch counts',
      why: 'Who moves is trained on by the new branch, and everybody counts once',
      phrases: {
        ...recruitPhrases.en,
        stage: {
          admitted: 'admitted there',
          converting: 'due for confirmation this year',
          waiting: 'still in training in both',
        },
      },
      variants: {
        default: {
          problem:
            'The person in {here} is in 发展党员 of {others}{many}, too, {stage}, and {kept}',
          remedy: {
            mistyped: 'If a number is wrong, correct it.',
            true: 'If the person has moved, leave it.',
          },
        },
      },
    },
  },
});
