import { isWaived } from '../../../branch-life/waiver';
import { yearOf } from '../../../core/calendar/civil-date';
import type { Ledger } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

/** 分 paid in the year; null where a row does not say it. */
function paidIn({ dues: { records }, year }: Ledger): number | null {
  let sum = 0;
  for (const row of records) {
    if (row.month !== null && year !== null && yearOf(row.month) !== year) continue;
    if (row.paid === null && !isWaived(row)) return null;
    sum += row.paid ?? 0;
  }
  return sum;
}

/** What is remitted and what is kept make what was collected. */
export const rule = defineRule({
  id: 'branch/dues-remitted',
  level: 2,
  provisions: [],
  needs: {},
  check(ledger, context) {
    for (const branch of ledger.branch.records) {
      const { duesRemitted: remitted, duesRetained: retained } = branch;
      if (remitted === null || retained === null) {
        context.notApplicable();
        continue;
      }
      const paid = ledger.dues.records.length === 0 ? null : paidIn(ledger);
      if (paid === null) {
        context.notChecked('open', {}, 1);
        continue;
      }
      const sum = remitted + retained;
      if (sum === paid) {
        context.met();
        continue;
      }
      context.report(branch, 'duesRemitted', {
        data: { remitted, retained, sum, paid, difference: Math.abs(sum - paid) },
        related: [placeOf(branch, 'duesRetained')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '上缴和留存的党费等于实交的党费',
      variants: {
        default: {
          problem:
            '上缴{remitted|money}元、留存{retained|money}元，共{sum|money}元；收缴表上实交{paid|money}元，相差{difference|money}元',
          remedy: {
            mistyped: '金额填错的，请对照上缴凭证改正。',
            missing: '有党员的党费没有登记的，请按收据补登记。',
            true: '都没有错的，比如上缴的含上年的党费，不要凑数，请在“核实说明”里写明。',
          },
        },
      },
      notChecked: { open: '党费收缴表没有填全，没有核对上缴和留存的数' },
    },
    en: {
      title: 'Dues remitted and kept make what was paid',
      variants: {
        default: {
          problem:
            '{remitted|money} yuan remitted and {retained|money} kept make {sum|money}; {paid|money} were paid, {difference|money} apart',
          remedy: {
            mistyped: 'If a sum is wrong, correct it by the voucher.',
            missing: 'If dues were not entered, enter them by their receipts.',
            true: "If all are right, e.g. with last year's dues among them, make nothing fit and say so in 核实说明.",
          },
        },
      },
      notChecked: {
        open: 'The dues are not entered in full: what was remitted and kept was not compared',
      },
    },
  },
});
