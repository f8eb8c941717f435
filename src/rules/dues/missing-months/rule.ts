import {
  isComplete,
  isEntered,
  monthsOwed,
  paysByQuarter,
  paysHere,
  unclearPayers,
} from '../../../branch-life/dues/months';
import { monthOfNumber } from '../../../core/calendar/month-runs';
import type { DuesRecord, MembersRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { settledMonths } from '../months';

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
    const shared = unclearPayers(index);
    for (const membership of index.memberships) {
      const { member } = membership;
      if (!member) continue;
      if (!paysHere(member)) {
        context.notApplicable();
        continue;
      }
      if (!isClear(member, shared)) {
        if (member.name === null) context.undecided(member, 'name');
        continue;
      }
      const rows: readonly DuesRecord[] = index.duesOf(member);
      const undated = rows.find(({ month }) => month === null);
      if (undated) {
        context.undecided(undated, 'month');
        continue;
      }
      const owed = monthsOwed(membership, settled);
      if (owed.length === 0) {
        context.notApplicable();
        continue;
      }
      const missing = isComplete(rows, owed) ? [] : owed.filter((month) => !isEntered(rows, month));
      if (missing.length === 0 || paysByQuarter(owed, rows)) {
        context.met();
        continue;
      }
      context.report(member, 'name', {
        variant: rows.length === 0 ? 'none' : 'default',
        data: { months: missing.map(monthOfNumber) },
      });
    }
    if (shared.size > 0) context.notChecked('same-name', { names: [...shared] }, shared.size);
  },
  messages: {
    'zh-CN': {
      title: '每月都有党费记录',
      variants: {
        default: {
          problem: '{name}没有{months|dates}的党费记录',
          remedy: {
            missing: '已经交纳的，请按收据补记；经批准免交的，也请记一行并填“减免批准”。',
            true: '确实还没有交的，请提醒本人补交，交后再记。',
          },
        },
        none: {
          problem: '“党费收缴”中没有{name}的记录',
          remedy: {
            mistyped: '姓名写法不同的，请改为一致。',
            missing: '已经交纳的，请按收据补记。',
            true: '在其他党支部交纳的不用改，请在“核实说明”里写明；确实没有交的，请了解情况。',
          },
        },
        empty: {
          problem: '“党费收缴”中没有{year}年的任何记录',
          remedy: {
            missing: '已经交纳的，请按收据补记；党费另有专门台账的，在“核实说明”里写明。',
            true: '确实没有交的不要补记，请提醒本人补交；经批准免交的，填一行并写明“减免批准”。',
          },
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
          remedy: {
            missing:
              'Enter from the receipts what was paid; a month that was waived has a row, too, with 减免批准.',
            true: 'If it is not paid yet, remind the member, and enter it after that.',
          },
        },
        none: {
          problem: '党费收缴 has no entry for {name}',
          remedy: {
            mistyped: 'If the name is written in two ways, make them agree.',
            missing: 'Enter from the receipts what was paid.',
            true: 'If they are paid in another branch, leave it and say so in 核实说明; if nothing was paid, look into it.',
          },
        },
        empty: {
          problem: '党费收缴 has no entry for {year}',
          remedy: {
            missing:
              'If paid, enter it from the receipts; if kept in a book of its own, say so in 核实说明.',
            true: 'If not paid, enter nothing and ask the member; if waived, enter the row with 减免批准.',
          },
        },
      },
      notChecked: {
        'same-name':
          '{names|names}: two members of one name, and the dues give no ID number to tell them apart',
      },
    },
  },
});
