import { arrivalDay } from '../../../branch-life/changes';
import { isBefore, yearStart } from '../../../core/calendar/civil-date';
import { isLeaving } from '../../../ledger/movement-kinds';
import { defineRule, placeOf } from '../../rule';

/** Who left in an earlier year is off the roster; who left this year may stay until it ends. */
export const rule = defineRule({
  id: 'movements/still-listed',
  level: 2,
  provisions: ['C-11', 'T-13'],
  needs: { movements: ['kind', 'movedOn'], members: ['name'] },
  check(ledger, context) {
    const { index } = context;
    if (ledger.year === null) return context.notChecked('no-year');
    const start = yearStart(ledger.year);
    for (const member of ledger.members.records) {
      const last = index.movementsOf(member).at(-1);
      // A suspended member stays on file; who was sent out and not yet received stays in our care.
      const stays =
        !last ||
        !isLeaving(last.kind) ||
        last.kind === 'suspended' ||
        (last.kind === 'transferred-out' && last.arrivedOn === null);
      if (stays) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(last, 'movedOn')) continue;
      // Sent out in December and received in January: the member left this year.
      const left =
        last.kind === 'transferred-out' ? (arrivalDay(last) ?? last.movedOn) : last.movedOn;
      if (!isBefore(left, start)) {
        context.met();
        continue;
      }
      const data = { leftOn: last.movedOn, kind: last.kind };
      context.report(member, 'name', { data, related: [placeOf(last, 'movedOn')] });
    }
  },
  messages: {
    'zh-CN': {
      title: '往年减少的党员不再列入名册',
      variants: {
        default: {
          problem: '{name}已于{leftOn|date}登记{kind|code:movement-kinds}，还在今年的名册里',
          remedy: {
            mistyped: '变动类型或日期填错的，请改正。',
            missing: '又转回来的，请在“党员增减”表登记转入。',
            true: '确已离开的，请从今年的名册里移出，往年的工作簿不动。',
          },
        },
      },
    },
    en: {
      title: 'Who left in an earlier year is off the roster',
      variants: {
        default: {
          problem:
            '{name} left on {leftOn|date} ({kind|code:movement-kinds}) and is still on this year’s roster',
          remedy: {
            mistyped: 'If the kind or the date is wrong, correct it.',
            missing: 'If the member came back, enter it in 党员增减.',
            true: 'If gone, take the row off this year’s roster; leave the workbooks of other years.',
          },
        },
      },
    },
  },
});
