import * as z from 'zod';
import { type CivilDate, yearOf } from '../../../core/calendar/civil-date';
import { monthNumber, monthOfNumber } from '../../../core/calendar/month-runs';
import { elapsedPeriods } from '../../../core/calendar/periods';
import type { Ledger, Placed } from '../../../ledger/model';
import { defineRule, type RuleContext } from '../../rule';

/** A register that goes on from month to month, and the column with its dates. */
interface Kept<R extends Placed> {
  readonly records: readonly R[];
  readonly key: string;
  readonly provision: string;
  readonly dateOf: (record: R) => CivilDate | null;
  /** How many months in a row without any record are too many. */
  readonly months: number;
}

/** A register was kept when it has records of so many months before. */
const KEPT = 3;

function checkKept<R extends Placed>(ledger: Ledger, context: RuleContext, kept: Kept<R>): void {
  const { year } = ledger;
  const { branch } = context.index;
  if (year === null) return;
  const { records, key, provision, dateOf } = kept;
  let last: { readonly record: R; readonly date: CivilDate } | null = null;
  const seen = new Set<number>();
  for (const record of records) {
    const date = dateOf(record);
    if (date === null) {
      // It may be of any month, of the last one, too.
      context.undecided(record, key);
      return;
    }
    if (yearOf(date) !== year) continue;
    seen.add(monthNumber(date));
    if (last === null || date > last.date) last = { record, date };
  }
  if (!last || seen.size < KEPT) {
    context.notApplicable();
    return;
  }
  const life = { from: branch?.foundedOn ?? null, to: branch?.dissolvedOn ?? null };
  const over = elapsedPeriods(year, 'month', life, context.asOf);
  const lastMonth = monthNumber(last.date);
  const silent = over.filter(({ first }) => monthNumber(first) > lastMonth);
  if (silent.length < kept.months) {
    context.met();
    return;
  }
  const from = monthOfNumber(lastMonth + 1);
  const to = silent.at(-1)?.months[0] ?? from;
  context.report(last.record, key, {
    provision,
    data: { table: last.record.on.table, last: last.date, from, to },
    on: silent.at(-1)?.last ?? last.date,
  });
}

/** A register that was kept from month to month breaks off: one finding for all that lacks since. */
export const rule = defineRule({
  id: 'ledgers/register-stops',
  level: 2,
  provisions: ['T-01', 'C-02'],
  parameters: z.strictObject({ meetings: z.int().min(1), dues: z.int().min(1) }),
  needs: {},
  check(ledger, context) {
    const { branch } = context.index;
    if (ledger.year === null) {
      context.notChecked('no-year');
      return;
    }
    if (branch?.kind === 'committee' || branch?.kind === 'general') {
      context.notChecked('not-a-branch');
      return;
    }
    if (branch?.kind === 'temporary') {
      context.notChecked('temporary-branch');
      return;
    }
    const { meetings, dues } = context.parameters;
    checkKept(ledger, context, {
      records: ledger.meetings.records,
      key: 'heldOn',
      provision: 'T-01',
      dateOf: ({ heldOn }) => heldOn,
      months: meetings,
    });
    checkKept(ledger, context, {
      records: ledger.dues.records,
      key: 'month',
      provision: 'C-02',
      dateOf: ({ month }) => month,
      months: dues,
    });
  },
  messages: {
    'zh-CN': {
      title: '按月登记的表没有中断',
      parameterNames: { meetings: '会议记录中断几个月', dues: '党费收缴中断几个月' },
      variants: {
        default: {
          problem: '“{table|sheet}”记到{last|date}为止，{from|date}至{to|date}没有任何记录',
          remedy: {
            mistyped: '日期填错的，请改正。',
            missing: '漏记的，请从{from|date}起补记；记在别的表里的，请并到这张表。',
            true: '这几个月确实没有开展的，不要补编记录，请在“核实说明”里写明原因。',
          },
        },
      },
    },
    en: {
      title: 'A register of each month does not break off',
      parameterNames: {
        meetings: 'Months without a meeting',
        dues: 'Months without dues',
      },
      variants: {
        default: {
          problem: '“{table|sheet}” ends on {last|date}: nothing from {from|date} to {to|date}',
          remedy: {
            mistyped: 'If dates are wrong, correct them.',
            missing: 'Enter what is missing from {from|date} on, or join the sheet it is kept in.',
            true: 'If nothing was done, make nothing up: give the reason in 核实说明.',
          },
        },
      },
    },
  },
});
