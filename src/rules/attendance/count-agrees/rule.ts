import { groupBy } from '../../../core/group-by';
import { defineRule, placeOf } from '../../rule';

/**
 * As many are marked present as 实到 says. A register may list some people only:
 * then it can merely not list more.
 */
export const rule = defineRule({
  id: 'attendance/count-agrees',
  level: 2,
  provisions: [],
  needs: { attendance: ['meeting', 'attended'], meetings: ['number', 'present'] },
  check(ledger, context) {
    const registers = groupBy(ledger.attendance.records, (row) => row.meeting);
    for (const [number, rows] of registers) {
      const [meeting, second] = context.index.meetingsByNumber.get(number) ?? [];
      const [first] = rows;
      if (!meeting || second || !first) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(meeting, 'present')) continue;
      const open = rows.find(({ attended }) => attended === null);
      if (open) {
        context.undecided(open, 'attended');
        continue;
      }
      const { due, present } = meeting;
      const marked = rows.filter(({ attended }) => attended === 'present').length;
      const complete = due !== null && rows.length >= due;
      if (marked === present || (marked < present && !complete)) {
        context.met();
        continue;
      }
      context.report(meeting, 'present', {
        data: { number, present, marked },
        related: [placeOf(first, 'attended')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '实到人数与出席登记一致',
      variants: {
        default: {
          problem: '会议“{number}”实到{present}人，而“出席登记”中出席的有{marked}人',
          remedy: {
            mistyped: '请对照签到情况核对，实到人数或出席登记写错的，改正写错的一处。',
            missing: '出席登记漏了人的，请补登记。',
            true: '签到原件就是这样的不要改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The number present agrees with the register',
      variants: {
        default: {
          problem: 'Meeting “{number}” had {present} present, but 出席登记 marks {marked}',
          remedy: {
            mistyped: 'Compare both with who was there, and correct the one that is wrong.',
            missing: 'If 出席登记 left people out, enter them.',
            true: 'If the sheets of signatures have it so, leave both and say so in 核实说明.',
          },
        },
      },
    },
  },
});
