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
      if (!meeting || second || !first || meeting.present === null) continue;
      if (rows.some(({ attended }) => attended === null)) continue;
      const { due, present } = meeting;
      const marked = rows.filter(({ attended }) => attended === 'present').length;
      const complete = due !== null && rows.length >= due;
      if (marked === present || (marked < present && !complete)) continue;
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
          remedy: '请对照签到表核对实到人数和出席登记。',
        },
      },
    },
    en: {
      title: 'The number present agrees with the register',
      variants: {
        default: {
          problem: 'Meeting “{number}” had {present} present, but 出席登记 marks {marked}',
          remedy: 'Compare both with the list of signatures.',
        },
      },
    },
  },
});
