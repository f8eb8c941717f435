import type { StepKey } from '../../../branch-life/steps';
import { defineRule } from '../../rule';
import { checkOrder, ORDER_VARIANTS, type Order } from '../order';

const ORDERS: readonly Order[] = [
  { earlier: 'trainingFrom', later: 'trainingTo', provision: 'D-12' },
  { earlier: 'politicalReviewOn', later: 'preReviewedOn', provision: 'D-11', at: 'earlier' },
  { earlier: 'politicalReviewOn', later: 'meetingOn', provision: 'D-11', at: 'earlier' },
  { earlier: 'trainingTo', later: 'meetingOn', provision: 'D-12', at: 'earlier' },
  { earlier: 'committeeReviewedOn', later: 'preReviewedOn', provision: 'D-13' },
  { earlier: 'preReviewedOn', later: 'meetingOn', provision: 'D-13' },
  { earlier: 'committeeReviewedOn', later: 'meetingOn', provision: 'D-13', at: 'earlier' },
  { earlier: 'candidateOn', later: 'committeeReviewedOn', provision: 'D-ORDER' },
  { earlier: 'candidateOn', later: 'preReviewedOn', provision: 'D-ORDER' },
  // The text says only that both are done with candidates.
  { earlier: 'candidateOn', later: 'politicalReviewOn', provision: 'D-ORDER', severity: 'warning' },
  { earlier: 'candidateOn', later: 'trainingTo', provision: 'D-ORDER', severity: 'warning' },
];

/** The steps whose odd date this rule tells of. */
const OWN: readonly StepKey[] = [
  'politicalReviewOn',
  'trainingTo',
  'committeeReviewedOn',
  'preReviewedOn',
];

/** Candidate, then political review and training, the branch committee, the pre-review, the meeting. */
export const rule = defineRule({
  id: 'recruits/preparation-order',
  level: 1,
  provisions: ['D-ORDER', 'D-11', 'D-12', 'D-13'],
  needs: { recruits: [] },
  check(ledger, context) {
    checkOrder(ORDERS, OWN, ledger, context);
  },
  messages: {
    'zh-CN': {
      title: '政治审查、培训、审查、预审、接收大会的先后顺序',
      variants: ORDER_VARIANTS['zh-CN'],
    },
    en: {
      title: 'Order of political review, training, pre-review and meeting',
      variants: ORDER_VARIANTS.en,
    },
  },
});
