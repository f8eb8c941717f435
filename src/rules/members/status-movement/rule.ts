import { defineRule } from '../../rule';

/** 党籍状态 of the roster follows the last suspension or restoration in 党员增减. */
export const rule = defineRule({
  id: 'members/status-movement',
  level: 2,
  provisions: ['T-09', 'T-11'],
  needs: { members: ['status'], movements: ['kind', 'movedOn'] },
  check(ledger, context) {
    const { index } = context;
    for (const member of ledger.members.records) {
      const last = index.movementsOf(member).at(-1);
      if (!last || (last.kind !== 'suspended' && last.kind !== 'restored')) {
        context.notApplicable();
        continue;
      }
      if (last.movedOn === null) {
        context.undecided(last, 'movedOn');
        continue;
      }
      if (!context.knows(member, 'status')) continue;
      const variant = VARIANTS[`${last.kind} ${member.status}`];
      if (variant) context.report(member, 'status', { variant, data: { movedOn: last.movedOn } });
      else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '党籍状态与党员增减一致',
      variants: {
        suspended: {
          problem: '{name}在“党员增减”表里于{movedOn|date}停止党籍，{header}是“{value}”',
          remedy: {
            mistyped: '党籍状态没有更新的，请改为“停止党籍”。',
            missing: '已经恢复的，请在“党员增减”表登记恢复党籍。',
          },
        },
        restored: {
          problem: '{name}在“党员增减”表里于{movedOn|date}恢复党籍，{header}是“{value}”',
          remedy: '请改为“正常”。',
        },
      },
    },
    en: {
      title: 'Status and movements agree',
      variants: {
        suspended: {
          problem: '{name} was suspended on {movedOn|date} in 党员增减, but {header} is “{value}”',
          remedy: {
            mistyped: 'If not yet updated, change it to 停止党籍.',
            missing: 'If restored, enter it in 党员增减.',
          },
        },
        restored: {
          problem: '{name} was restored on {movedOn|date} in 党员增减, but {header} is “{value}”',
          remedy: 'Change it to 正常.',
        },
      },
    },
  },
});

const VARIANTS: Readonly<Record<string, string>> = {
  'suspended normal': 'suspended',
  'restored suspended': 'restored',
};
