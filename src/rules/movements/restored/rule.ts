import { REMOVALS, SANCTIONED_REMOVALS } from '../../../branch-life/removals';
import { isAfter } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/**
 * 恢复党籍 follows 停止党籍. Who was expelled, struck off or persuaded to leave is in
 * principle not restored (党员教育管理工作条例 第二十四条).
 */
export const rule = defineRule({
  id: 'movements/restored',
  level: 2,
  provisions: ['T-11'],
  needs: { movements: ['kind', 'movedOn'] },
  check(ledger, context) {
    const { index } = context;
    for (const movement of ledger.movements.records) {
      const { kind, movedOn, name } = movement;
      if (kind !== null && kind !== 'restored') {
        context.notApplicable();
        continue;
      }
      if (movedOn === null || kind === null) {
        context.undecided(movement, kind === null ? 'kind' : 'movedOn');
        continue;
      }
      const left = index
        .movementsOf(movement)
        .find(
          (one) =>
            one.kind !== null &&
            REMOVALS.has(one.kind) &&
            one.movedOn !== null &&
            !isAfter(one.movedOn, movedOn),
        );
      const sanction =
        name !== null && index.isOnePerson(name)
          ? index.sanctionsByName
              .get(name)
              ?.find(
                (one) =>
                  one.kind !== null &&
                  SANCTIONED_REMOVALS.has(one.kind) &&
                  one.decidedOn !== null &&
                  !isAfter(one.decidedOn, movedOn),
              )
          : undefined;
      if (left) {
        context.report(movement, 'kind', { data: { leftOn: left.movedOn, leftBy: left.kind } });
      } else if (sanction) {
        const data = { leftOn: sanction.decidedOn, leftBy: sanction.kind };
        context.report(movement, 'kind', { variant: 'sanctioned', data });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '停止党籍的才能恢复党籍',
      variants: {
        default: {
          problem: '{name}于{leftOn|date}{leftBy|code:movement-kinds}，又登记为“{value}”',
          remedy: {
            mistyped: '变动类型写错的，请改正。',
            true: '原处理经复查撤销的不用改，请在“核实说明”里写明。',
          },
        },
        sanctioned: {
          problem: '{name}于{leftOn|date}受到{leftBy|code:sanction-kinds}处理，又登记为“{value}”',
          remedy: {
            mistyped: '变动类型写错的，请改正。',
            true: '原处理经复查撤销的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Only a suspended membership is restored',
      variants: {
        default: {
          problem:
            '{name} left on {leftOn|date} ({leftBy|code:movement-kinds}) and is entered as “{value}”',
          remedy: {
            mistyped: 'Correct a wrong kind of movement.',
            true: 'If the decision was revoked on review, leave it and say so in 核实说明.',
          },
        },
        sanctioned: {
          problem:
            '{name} was removed on {leftOn|date} ({leftBy|code:sanction-kinds}) and is entered as “{value}”',
          remedy: {
            mistyped: 'Correct a wrong kind of movement.',
            true: 'If the decision was revoked on review, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
