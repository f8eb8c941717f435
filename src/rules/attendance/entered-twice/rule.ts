import type { AttendanceRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** A person has one entry a meeting. Two people of one name have two. */
export const rule = defineRule({
  id: 'attendance/entered-twice',
  level: 2,
  provisions: [],
  needs: { attendance: ['meeting', 'name'] },
  check(ledger, context) {
    const seen = new Map<string, Map<string, AttendanceRecord>>();
    /** By the first of them, so that most people need no count. */
    const counts = new Map<AttendanceRecord, number>();
    for (const row of ledger.attendance.records) {
      if (!context.knows(row, 'meeting', 'name')) continue;
      const { meeting, name } = row;
      let register = seen.get(meeting);
      if (!register) {
        register = new Map();
        seen.set(meeting, register);
      }
      const first = register.get(name);
      if (!first) {
        register.set(name, row);
        context.met();
        continue;
      }
      const count = (counts.get(first) ?? 1) + 1;
      counts.set(first, count);
      if (count <= (context.index.membersByName.get(name)?.length ?? 1)) continue;
      context.report(row, 'name', {
        data: { meeting, person: name, other: first.row + 1 },
        cells: [placeOf(first, 'name')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '同一会议每人只登记一次',
      why: '同一件事只计一次，重复登记会多算',
      variants: {
        default: {
          problem: '会议“{meeting}”中，{person}登记了两次，另一次在第{other}行',
          remedy: {
            mistyped: '姓名或编号写错的，请改正；同一人登记了两次的，请保留一行。',
            true: '确是同名的两个人的，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'One entry a person and meeting',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem: '{person} is entered twice for the meeting “{meeting}”, also in row {other}',
          remedy: {
            mistyped:
              'Correct a wrong name or number; if one person was entered twice, keep one row.',
            true: 'If two people have one name, say so in 核实说明.',
          },
        },
      },
    },
  },
});
