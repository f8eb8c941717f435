import type { StepKey } from '../../../branch-life/steps';
import { defineRule } from '../../rule';
import { checkOrder, ORDER_VARIANTS, type Order } from '../order';

const ORDERS: readonly Order[] = [
  { earlier: 'meetingOn', later: 'approvedOn', provision: 'D-20' },
  { earlier: 'meetingOn', later: 'partyCommitteeTalkOn', provision: 'D-19', severity: 'warning' },
  {
    earlier: 'partyCommitteeTalkOn',
    later: 'approvedOn',
    provision: 'D-19',
    severity: 'warning',
    at: 'earlier',
  },
  { earlier: 'approvedOn', later: 'oathOn', provision: 'D-21', severity: 'warning' },
  { earlier: 'meetingOn', later: 'oathOn', provision: 'D-21', severity: 'warning' },
];

/** The steps whose odd date this rule tells of. */
const OWN: readonly StepKey[] = ['meetingOn', 'partyCommitteeTalkOn', 'approvedOn', 'oathOn'];

/** The meeting, a talk, the approval, the oath. */
export const rule = defineRule({
  id: 'recruits/admission-order',
  level: 1,
  provisions: ['D-20', 'D-19', 'D-21'],
  needs: { recruits: [] },
  check(ledger, context) {
    checkOrder(ORDERS, OWN, ledger, context);
  },
  messages: {
    'zh-CN': {
      title: '接收大会、谈话、审批、宣誓的先后顺序',
      variants: ORDER_VARIANTS['zh-CN'],
    },
    en: {
      title: 'Order of meeting, talk, approval and oath',
      variants: ORDER_VARIANTS.en,
    },
  },
});
