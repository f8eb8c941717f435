import type { StepKey } from '../../../branch-life/steps';
import { defineRule } from '../../rule';
import { checkOrder, ORDER_VARIANTS, type Order } from '../order';

const ORDERS: readonly Order[] = [
  { earlier: 'committeeDiscussedOn', later: 'superiorAgreedOn', provision: 'D-08' },
  { earlier: 'superiorAgreedOn', later: 'candidateOn', provision: 'D-08' },
  { earlier: 'committeeDiscussedOn', later: 'candidateOn', provision: 'D-08' },
  // The text of 2014 knows no public notice.
  { earlier: 'superiorAgreedOn', later: 'noticeFrom', provision: 'D-09' },
];

/** The steps whose odd date this rule tells of. */
const OWN: readonly StepKey[] = ['committeeDiscussedOn', 'superiorAgreedOn', 'candidateOn'];

/** The branch committee discusses, the superior agrees (2014: is told), then comes the listing. */
export const rule = defineRule({
  id: 'recruits/candidate-order',
  level: 1,
  provisions: ['D-08', 'D-09'],
  needs: { recruits: [] },
  check(ledger, context) {
    checkOrder(ORDERS, OWN, ledger, context);
  },
  messages: {
    'zh-CN': {
      title: '讨论、报上级、列为发展对象的先后顺序',
      variants: ORDER_VARIANTS['zh-CN'],
    },
    en: {
      title: 'Order of discussion, consent and listing as a candidate',
      variants: ORDER_VARIANTS.en,
    },
  },
});
