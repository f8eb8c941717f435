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
      if (!context.knows(sanction, 'kind')) continue;
      if (kind !== 'probation-in-party') {
        context.notApplicable();
        continue;
      }
      if (isBlank(sanction, 'until')) {
        context.report(sanction, 'until', { variant: 'missing', severity: 'warning' });
        continue;
      }
      if (decidedOn === null || until === null) {
        context.undecided(sanction, decidedOn === null ? 'decidedOn' : 'until');
        continue;
      }
      const data = { decidedOn, most, least };
      if (isAfter(until, addMonths(decidedOn, most))) context.report(sanction, 'until', { data });
      else if (!isBefore(until, decidedOn) && isBefore(until, addMonths(decidedOn, least))) {
        context.report(sanction, 'until', {
          variant: 'short',
          data,
          severity: 'warning',
          provision: 'DISC-04',
        });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '留党察看的期限',
      variants: {
        default: {
          problem: '{name}的留党察看从{decidedOn|date}到“{value}”，超过{most}个月',
          remedy: {
            mistyped: '请对照处分决定核对，日期抄错的改正。',
            true: '处分决定就是这样写的不要改，请报告作出决定的党组织核实（最长不超过{most}个月），并在“核实说明”里写明。',
          },
        },
        short: {
          problem: '{name}的留党察看从{decidedOn|date}到“{value}”，不足{least}个月',
          remedy: {
            mistyped: '请对照处分决定核对，日期抄错的改正。',
            true: '处分决定就是这样写的不要改，请报告作出决定的党组织核实，并在“核实说明”里写明。',
          },
        },
        missing: {
          problem: '{name}的留党察看没有填{header}',
          remedy: {
            missing: '请对照处分决定填写，这一期间没有表决权和选举权，应到人数按它计算。',
            true: '决定里没有写明期限的不要估填，请向作出决定的党组织核实。',
          },
        },
      },
    },
    en: {
      title: 'Length of probation within the party',
      variants: {
        default: {
          problem:
            'The 留党察看 of {name} runs from {decidedOn|date} to “{value}”, over {most} months',
          remedy: {
            mistyped: 'Check the decision and correct a date that was copied wrongly.',
            true: 'If the decision says so, leave it, report it to the body that decided ({most} months at most) and say so in 核实说明.',
          },
        },
        short: {
          problem:
            'The 留党察看 of {name} runs from {decidedOn|date} to “{value}”, under {least} months',
          remedy: {
            mistyped: 'Check the decision and correct a date that was copied wrongly.',
            true: 'If the decision says so, leave it, report it to the body that decided and say so in 核实说明.',
          },
        },
        missing: {
          problem: 'The 留党察看 of {name} has no {header}',
          remedy: {
            missing: 'Enter it from the decision: the member has no vote until then.',
            true: 'If the decision names none, do not guess: ask the organisation that made it.',
          },
        },
      },
    },
  },
});
