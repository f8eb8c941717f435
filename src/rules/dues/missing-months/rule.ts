import { monthOfNumber } from '../../../core/calendar/month-runs';
import type { DuesRecord, MembersRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import {
  isComplete,
  isEntered,
  monthsOwed,
  paysByQuarter,
  paysHere,
  settledMonths,
} from '../months';

/** Whether the rows can be told to be, or not to be, of a member of a name. */
const isClear = ({ name }: MembersRecord, shared: ReadonlySet<string>): boolean =>
  name !== null && !shared.has(name);

/** Each month of membership has its entry. */
export const rule = defineRule({
  id: 'dues/missing-months',
  level: 2,
  provisions: ['C-02', 'F-12'],
  needs: { dues: ['name', 'month'], members: ['name', 'joinedOn'] },
  check(ledger, context) {
    const { index } = context;
    const settled = settledMonths(ledger, context);
    const sheet = ledger.dues.sheets[0];
    if (settled.length === 0 || !sheet) return;
    if (ledger.dues.records.length === 0) {
      context.reportSheet(sheet, 'month', { variant: 'empty', data: { year: ledger.year } });
      return;
    }
    const shared = new Set<string>();
    for (const [row] of index.duesOfPayers) {
      if (!row || row.name === null || index.memberOf(row)) continue;
      if (index.membersByName.has(row.name)) shared.add(row.name);
    }
    for (const membership of index.memberships) {
      const { member } = membership;
      if (!member || !paysHere(member) || !isClear(member, shared)) continue;
      const rows: readonly DuesRecord[] = index.duesOf(member);
      if (rows.some(({ month }) => month === null)) continue;
      const owed = monthsOwed(membership, settled);
      if (isComplete(rows, owed)) continue;
      const missing = owed.filter((month) => !isEntered(rows, month));
      if (missing.length === 0 || paysByQuarter(owed, rows)) continue;
      context.report(member, 'name', {
        variant: rows.length === 0 ? 'none' : 'default',
        data: { months: missing.map(monthOfNumber) },
      });
    }
    if (shared.size > 0) context.notChecked('same-name', { names: [...shared] });
  },
  messages: {
    'zh-CN': {
      title: '每月都有党费记录',
      variants: {
        default: {
          problem: '{name}没有{months|dates}的党费记录',
          remedy: '请补记这些月份；如经批准免交，也请记一行并填“减免批准”。',
        },
        none: {
          problem: '“党费收缴”中没有{name}的记录',
          remedy: '请补记；如姓名写法不同请改为一致，如在其他党支部交纳，可在“核实说明”里写明。',
        },
        empty: {
          problem: '“党费收缴”中没有{year}年的任何记录',
          remedy: '请补记党费收缴情况；如党费另有专门台账，可在“核实说明”里写明。',
        },
      },
      notChecked: {
        'same-name':
          '名册里不止一人叫{names|names}，党费记录没有公民身份号码，分不清是谁，没有核对',
      },
    },
    en: {
      title: 'Dues are on record for each month',
      variants: {
        default: {
          problem: 'No dues of {name} are recorded for {months|dates}',
          remedy: 'Enter them; a month that was waived has a row, too, with 减免批准.',
        },
        none: {
          problem: '党费收缴 has no entry for {name}',
          remedy:
            'Enter the dues; make the names agree; if they are paid in another branch, say so in 核实说明.',
        },
        empty: {
          problem: '党费收缴 has no entry for {year}',
          remedy: 'Enter the dues; if they are kept in a book of their own, say so in 核实说明.',
        },
      },
      notChecked: {
        'same-name':
          '{names|names}: two members of one name, and the dues give no ID number to tell them apart',
      },
    },
  },
});
