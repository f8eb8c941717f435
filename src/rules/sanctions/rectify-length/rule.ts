import { addMonths, isAfter } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/**
 * 限期改正 is at most for a year (党员教育管理工作条例 第三十条), and since 不合格党员组织处置办法
 * of 2024 normally for six months.
 */
export const rule = defineRule({
  id: 'sanctions/rectify-length',
  level: 1,
  provisions: ['O-03', 'T-14'],
  needs: { sanctions: ['kind', 'decidedOn', 'until'] },
  check(ledger, context) {
    const usual = context.limit('O-03', 'usualMonths');
    let older = 0;
    for (const sanction of ledger.sanctions.records) {
      if (!context.knows(sanction, 'kind')) continue;
      if (sanction.kind !== 'rectify-by-deadline') {
        context.notApplicable();
        continue;
      }
      if (!context.knows(sanction, 'decidedOn', 'until')) continue;
      const { decidedOn, until } = sanction;
      const isNew = context.applies('O-03', decidedOn);
      const provision = isNew ? 'O-03' : 'T-14';
      if (!context.applies(provision, decidedOn)) {
        older++;
        continue;
      }
      const most = context.limit(provision, 'maximumMonths', decidedOn);
      const data = { decidedOn, usual, most };
      const options = { provision, on: decidedOn, data };
      if (isAfter(until, addMonths(decidedOn, most))) {
        // Both say so; the article whose number was seen is cited.
        context.report(sanction, 'until', { ...options, provision: 'T-14' });
      } else if (isNew && isAfter(until, addMonths(decidedOn, usual))) {
        context.report(sanction, 'until', { ...options, variant: 'long', severity: 'warning' });
      } else context.met();
    }
    if (older > 0) {
      const data = { n: older, table: 'sanctions', column: 'decidedOn' };
      context.notChecked('older-text', data, older);
    }
  },
  messages: {
    'zh-CN': {
      title: '限期改正的期限',
      variants: {
        default: {
          problem: '{name}的限期改正从{decidedOn|date}到“{value}”，超过{most}个月',
          remedy: {
            mistyped: '请对照处置决定核对，日期抄错的改正。',
            true: '决定就是这样写的不要改，请报告上级党组织核实（最长不超过{most}个月），并在“核实说明”里写明。',
          },
        },
        long: {
          problem: '{name}的限期改正从{decidedOn|date}到“{value}”，超过一般的{usual}个月',
          remedy: {
            mistyped: '请对照处置决定核对，日期抄错的改正。',
            true: '确需延长的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Length of rectification by a deadline',
      variants: {
        default: {
          problem:
            'The 限期改正 of {name} runs from {decidedOn|date} to “{value}”, over {most} months',
          remedy: {
            mistyped: 'Check the decision and correct a date that was copied wrongly.',
            true: 'If the decision says so, leave it, report it to the superior organisation ({most} months at most) and say so in 核实说明.',
          },
        },
        long: {
          problem:
            'The 限期改正 of {name} runs from {decidedOn|date} to “{value}”, over the usual {usual} months',
          remedy: {
            mistyped: 'Check the decision and correct a date that was copied wrongly.',
            true: 'If more time was needed, leave it and give the reason in 核实说明.',
          },
        },
      },
    },
  },
});
