import { addMonths, isAfter, isBefore } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** 留党察看 is for one or two years (党章 第四十一条, 纪律处分条例). */
export const rule = defineRule({
  id: 'sanctions/probation-length',
  level: 1,
  provisions: ['C-18', 'DISC-04'],
  needs: { sanctions: ['kind', 'decidedOn', 'until'] },
  check(ledger, context) {
    const most = context.limit('C-18', 'maximumMonths');
    const least = context.limit('DISC-04', 'minimumMonths');
    for (const sanction of ledger.sanctions.records) {
      const { kind, decidedOn, until } = sanction;
      if (kind !== 'probation-in-party') continue;
      if (isBlank(sanction, 'until')) {
        context.report(sanction, 'until', { variant: 'missing', severity: 'warning' });
      }
      if (decidedOn === null || until === null) continue;
      const data = { decidedOn, most, least };
      if (isAfter(until, addMonths(decidedOn, most))) context.report(sanction, 'until', { data });
      else if (!isBefore(until, decidedOn) && isBefore(until, addMonths(decidedOn, least))) {
        context.report(sanction, 'until', {
          variant: 'short',
          data,
          severity: 'warning',
          provision: 'DISC-04',
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '留党察看的期限',
      variants: {
        default: {
          problem: '{name}的留党察看从{decidedOn|date}到“{value}”，超过{most}个月',
          remedy: '留党察看最长不超过{most}个月，请对照处分决定改正日期。',
        },
        short: {
          problem: '{name}的留党察看从{decidedOn|date}到“{value}”，不足{least}个月',
          remedy: '请对照处分决定核对日期。',
        },
        missing: {
          problem: '{name}的留党察看没有填{header}',
          remedy: '请对照处分决定填写，这一期间没有表决权和选举权，应到人数按它计算。',
        },
      },
    },
    en: {
      title: 'Length of probation within the party',
      variants: {
        default: {
          problem:
            'The 留党察看 of {name} runs from {decidedOn|date} to “{value}”, over {most} months',
          remedy: 'Correct the dates from the decision.',
        },
        short: {
          problem:
            'The 留党察看 of {name} runs from {decidedOn|date} to “{value}”, under {least} months',
          remedy: 'Check the dates with the decision.',
        },
        missing: {
          problem: 'The 留党察看 of {name} has no {header}',
          remedy: 'Enter it from the decision: the member has no vote until then.',
        },
      },
    },
  },
});
