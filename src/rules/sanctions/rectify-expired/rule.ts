import { isAfter } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/** When 限期改正 has ended, the branch looks at what came of it. */
export const rule = defineRule({
  id: 'sanctions/rectify-expired',
  level: 2,
  provisions: ['O-03'],
  needs: { sanctions: ['name', 'kind', 'decidedOn', 'until'] },
  check(ledger, context) {
    const { index, asOf } = context;
    for (const sanction of ledger.sanctions.records) {
      if (!context.knows(sanction, 'kind')) continue;
      if (sanction.kind !== 'rectify-by-deadline') {
        context.notApplicable();
        continue;
      }
      if (!context.knows(sanction, 'name', 'until')) continue;
      const { name, until } = sanction;
      if (!isAfter(asOf, until)) {
        context.notApplicable();
        continue;
      }
      const later = index.sanctionsByName
        .get(name)
        ?.some(
          (other) =>
            other !== sanction && other.decidedOn !== null && !isAfter(until, other.decidedOn),
        );
      const member = index.memberOf({ name });
      if (later || !member || !index.isCounted(member, asOf)) {
        context.met();
        continue;
      }
      context.report(sanction, 'until', { data: { until } });
    }
  },
  messages: {
    'zh-CN': {
      title: '限期改正到期',
      variants: {
        default: {
          problem: '{name}的限期改正{until|date}已经到期，没有看到之后的处置',
          remedy: {
            mistyped: '期限填错的，请改正。',
            missing: '已经另行处置的，请补登记。',
            true: '已经改正的不用再登记；没有改正的，请支部研究处置。',
          },
        },
      },
    },
    en: {
      title: 'A deadline for rectification has passed',
      variants: {
        default: {
          problem: 'The 限期改正 of {name} ended on {until|date}, and nothing follows it',
          remedy: {
            mistyped: 'If the deadline is wrong, correct it.',
            missing: 'If something was decided since, enter it.',
            true: 'Nothing need be entered if it was rectified; else the branch takes it up.',
          },
        },
      },
    },
  },
});
