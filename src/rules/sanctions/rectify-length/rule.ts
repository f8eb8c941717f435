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
      const { kind, decidedOn, until } = sanction;
      if (kind !== 'rectify-by-deadline' || decidedOn === null || until === null) continue;
      const isNew = context.applies('O-03', decidedOn);
      const provision = isNew ? 'O-03' : 'T-14';
      if (!context.applies(provision, decidedOn)) {
        older++;
        continue;
      }
      const most = context.limit(provision, 'maximumMonths', decidedOn);
      const data = { decidedOn, usual, most };
      const options = { provision, on: decidedOn, data };
      if (isAfter(until, addMonths(decidedOn, most))) context.report(sanction, 'until', options);
      else if (isNew && isAfter(until, addMonths(decidedOn, usual))) {
        context.report(sanction, 'until', { ...options, variant: 'long', severity: 'warning' });
      }
    }
    if (older > 0) {
      context.notChecked('older-text', { n: older, table: 'sanctions', column: 'decidedOn' });
    }
  },
  messages: {
    'zh-CN': {
      title: '限期改正的期限',
      variants: {
        default: {
          problem: '{name}的限期改正从{decidedOn|date}到“{value}”，超过{most}个月',
          remedy: '限期改正最长不超过{most}个月，请改正日期。',
        },
        long: {
          problem: '{name}的限期改正从{decidedOn|date}到“{value}”，超过一般的{usual}个月',
          remedy: '请核对日期；确需延长的，在“核实说明”里写明。',
        },
      },
    },
    en: {
      title: 'Length of rectification by a deadline',
      variants: {
        default: {
          problem:
            'The 限期改正 of {name} runs from {decidedOn|date} to “{value}”, over {most} months',
          remedy: 'Correct the dates.',
        },
        long: {
          problem:
            'The 限期改正 of {name} runs from {decidedOn|date} to “{value}”, over the usual {usual} months',
          remedy: 'Check the dates; give the reason in 核实说明.',
        },
      },
    },
  },
});
