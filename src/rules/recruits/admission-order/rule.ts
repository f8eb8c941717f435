import { defineRule } from '../../rule';
import { checkOrder, ORDER_VARIANTS, type Order } from '../steps';

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

/** The meeting, a talk, the approval, the oath. */
export const rule = defineRule({
  id: 'recruits/admission-order',
  level: 1,
  provisions: ['D-20', 'D-19', 'D-21'],
  needs: { recruits: ['approvedOn'] },
  check(ledger, context) {
    checkOrder(ORDERS, ledger, context);
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
