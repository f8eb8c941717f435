import type { StepKey } from '../../../branch-life/steps';
import { defineRule } from '../../rule';
import { checkOrder, ORDER_VARIANTS, type Order } from '../order';

const ORDERS: readonly Order[] = [
  { earlier: 'appliedOn', later: 'interviewedOn', provision: 'D-03' },
  { earlier: 'interviewedOn', later: 'activistOn', provision: 'D-04' },
  { earlier: 'appliedOn', later: 'activistOn', provision: 'D-ORDER' },
  { earlier: 'activistOn', later: 'committeeDiscussedOn', provision: 'D-ORDER' },
];

/** The steps whose odd date this rule tells of. */
const OWN: readonly StepKey[] = ['appliedOn', 'interviewedOn', 'activistOn'];

/** Application, talk, activist, and only then a discussion of the candidate. */
export const rule = defineRule({
  id: 'recruits/application-order',
  level: 1,
  provisions: ['D-ORDER', 'D-03', 'D-04'],
  needs: { recruits: [] },
  check(ledger, context) {
    checkOrder(ORDERS, OWN, ledger, context);
  },
  messages: {
    'zh-CN': {
      title: '申请、谈话、列为积极分子的先后顺序',
      variants: ORDER_VARIANTS['zh-CN'],
    },
    en: {
      title: 'Order of application, talk and activist',
      variants: ORDER_VARIANTS.en,
    },
  },
});
