import type { LedgerIndex } from '../../../branch-life/ledger-index';
import { yearOf } from '../../../core/calendar/civil-date';
import type { Ledger } from '../../../ledger/model';
import type { MembersRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** Whether a membership stands as suspended of which this year's dues and movements know nothing. */
const isUnrecorded = (member: MembersRecord, { year }: Ledger, index: LedgerIndex): boolean =>
  member.status === 'suspended' &&
  index
    .duesOf(member)
    .some(({ month, paid }) => month !== null && yearOf(month) === year && (paid ?? 0) > 0);

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
        if (isUnrecorded(member, ledger, index)) {
          context.report(member, 'status', { variant: 'unrecorded', provision: null });
        } else context.notApplicable();
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
      why: '停止党籍的人不再交纳党费，变动要有登记',
      variants: {
        suspended: {
          problem: '{name}在“党员增减”表里于{movedOn|date}停止党籍，{header}是“{value}”',
          remedy: {
            mistyped: '党籍状态没有更新的，请改为“停止党籍”。',
            missing: '已经恢复的，请在“党员增减”表登记恢复党籍。',
          },
        },
        unrecorded: {
          problem:
            '{name}的{header}是“{value}”，本年还在交纳党费，“党员增减”表里没有停止党籍的记录',
          remedy: {
            mistyped: '党籍状态填错的，请改为“正常”。',
            missing: '本年停止党籍的，请在“党员增减”表登记日期。',
            true: '以前年度已经停止党籍的，请核实今年的党费是谁交的，并在“核实说明”里写明。',
          },
        },
        restored: {
          problem: '{name}在“党员增减”表里于{movedOn|date}恢复党籍，{header}是“{value}”',
          remedy: {
            mistyped: '已经恢复的，请改为“正常”；变动登记错的，请改正。',
            true: '恢复还没有批准的，名册不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Status and movements agree',
      why: 'Who is suspended pays no dues, and the movement is recorded',
      variants: {
        suspended: {
          problem: '{name} was suspended on {movedOn|date} in 党员增减, but {header} is “{value}”',
          remedy: {
            mistyped: 'If not yet updated, change it to 停止党籍.',
            missing: 'If restored, enter it in 党员增减.',
          },
        },
        unrecorded: {
          problem:
            '{header} of {name} is “{value}”, with dues paid this year and no suspension in 党员增减',
          remedy: {
            mistyped: 'If the status is wrong, change it to 正常.',
            missing: 'If suspended this year, enter it in 党员增减.',
            true: 'If suspended earlier, find out who paid this year’s dues and say so in 核实说明.',
          },
        },
        restored: {
          problem: '{name} was restored on {movedOn|date} in 党员增减, but {header} is “{value}”',
          remedy: {
            mistyped: 'If restored, the status is 正常; correct a wrong movement.',
            true: 'If not approved yet, leave the roster and say so in 核实说明.',
          },
        },
      },
    },
  },
});

const VARIANTS: Readonly<Record<string, string>> = {
  'suspended normal': 'suspended',
  'restored suspended': 'restored',
};
