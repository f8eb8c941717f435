import type { StepKey } from '../../../branch-life/steps';
import { defineRule } from '../../rule';
import { checkOrder, ORDER_VARIANTS, type Order } from '../order';

const ORDERS: readonly Order[] = [
  {
    earlier: 'conversionAppliedOn',
    later: 'conversionMeetingOn',
    provision: 'D-24',
    at: 'earlier',
  },
  { earlier: 'conversionMeetingOn', later: 'conversionApprovedOn', provision: 'D-25' },
  { earlier: 'approvedOn', later: 'conversionMeetingOn', provision: 'D-ORDER', at: 'earlier' },
  { earlier: 'meetingOn', later: 'conversionAppliedOn', provision: 'D-ORDER' },
  {
    earlier: 'oathOn',
    later: 'conversionMeetingOn',
    provision: 'D-ORDER',
    at: 'earlier',
    severity: 'warning',
  },
];

/** The steps whose odd date this rule tells of. */
const OWN: readonly StepKey[] = [
  'conversionAppliedOn',
  'conversionMeetingOn',
  'conversionApprovedOn',
];

/** Approved and sworn in, then the application to be confirmed, the meeting and its approval. */
export const rule = defineRule({
  id: 'recruits/conversion-order',
  level: 1,
  provisions: ['D-24', 'D-25', 'D-ORDER'],
  needs: { recruits: [] },
  check(ledger, context) {
    checkOrder(ORDERS, OWN, ledger, context);
  },
  messages: {
    'zh-CN': {
      title: '转正申请、转正大会、转正审批的先后顺序',
      variants: ORDER_VARIANTS['zh-CN'],
    },
    en: {
      title: 'Order of the steps of a confirmation',
      variants: ORDER_VARIANTS.en,
    },
  },
});
