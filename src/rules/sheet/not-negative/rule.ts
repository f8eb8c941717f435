import { isNeverNegative } from '../../../core/templates/schema';
import type { TableId } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** Counts, hours and amounts are not below zero. */
export const rule = defineRule({
  id: 'sheet/not-negative',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    let met = 0;
    for (const { id, columns } of context.templates.sheets) {
      const { records } = ledger[id as TableId];
      if (records.length === 0) continue;
      const keys = columns.filter(isNeverNegative).map(({ key }) => key);
      for (const record of records) {
        const values = record as unknown as Readonly<Record<string, number | null>>;
        for (const key of keys) {
          const value = values[key] ?? null;
          if (value === null) continue;
          if (value < 0) context.report(record, key);
          else met++;
        }
      }
    }
    context.met(met);
  },
  messages: {
    'zh-CN': {
      title: '人数、时长和金额不为负',
      why: '人数、时长和金额不会是负数',
      variants: {
        default: {
          problem: '{header}“{value}”是负数',
          remedy: {
            mistyped: '负号是误填的，请去掉；数字填错的，请对照单据改正。',
            true: '确是退回、冲减的不要改，请在“核实说明”里写明；汇总时不计入负数。',
          },
        },
      },
    },
    en: {
      title: 'Counts, hours and amounts are not negative',
      why: 'Numbers of people, hours and amounts are not negative',
      variants: {
        default: {
          problem: '{header} “{value}” is negative',
          remedy: {
            mistyped:
              'If the minus sign was typed by mistake, take it away; correct a wrong number by the voucher.',
            true: 'If something was paid back, leave it and say so in 核实说明; no sum takes a negative number.',
          },
        },
      },
    },
  },
});
