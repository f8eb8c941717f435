import { isoDate } from '../../../core/calendar/civil-date';
import { defineAcrossRule } from '../across-rule';
import { claimedPhrases, reportClaimed } from '../claimed';
import { withoutRenamed } from '../renamed';

/** A member belongs to one branch, and counts once. */
export const rule = defineAcrossRule({
  id: 'across/duplicate-person',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const one of withoutRenamed(set)) {
      const { since } = one;
      const lost = one.elsewhere.some(({ file }) => set.changed.has(file));
      const decided = since === null ? 'order' : lost ? 'should' : 'arrived';
      reportClaimed(one, { since: since === null ? '' : isoDate(since), decided }, set, context);
    }
  },
  messages: {
    'zh-CN': {
      title: '同一个人在两个支部的名册里',
      why: '每个党员只编入一个党支部',
      phrases: {
        ...claimedPhrases['zh-CN'],
        decided: {
          arrived: '按转入日期 {since}，计入 {counted}',
          should: '按转入日期 {since}，应计入 {counted}',
          order: '转入日期分不出先后，暂计入 {counted}',
        },
      },
      variants: {
        default: {
          problem: '{here} 的公民身份号码在年末同时还在 {others}{many}的名册里，{kept}',
          remedy: {
            mistyped: '身份号码录错的，请对照身份证改正。',
            missing:
              '组织关系已经转的，请在“党员增减”里补上：转出支部补转出和报到日期，转入支部补转入日期。',
            true: '还没有转的，请只留在组织关系所在支部的名册里。',
          },
        },
      },
    },
    en: {
      title: 'One person on the rosters of two branches',
      why: 'A member belongs to one branch',
      phrases: {
        ...claimedPhrases.en,
        decided: {
          arrived: 'transferred in on {since}, so with {counted}',
          should: 'transferred in on {since}, so with {counted}',
          order: 'no date of a transfer in decides, so for now with {counted}',
        },
      },
      variants: {
        default: {
          problem:
            "The person in {here} is at the year's end on the roster of {others}{many}, too, and {kept}",
          remedy: {
            mistyped: 'If a number is wrong, correct it from the card.',
            missing:
              'If the membership moved, enter it in 党员增减: there the transfer out and the arrival, here the transfer in with its date.',
            true: 'If it has not moved, keep the member only on the roster of the branch that has the membership.',
          },
        },
      },
    },
  },
});
