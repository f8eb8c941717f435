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
      const { meeting, name } = row;
      if (meeting === null || name === null) continue;
      let register = seen.get(meeting);
      if (!register) {
        register = new Map();
        seen.set(meeting, register);
      }
      const first = register.get(name);
      if (!first) {
        register.set(name, row);
        continue;
      }
      const count = (counts.get(first) ?? 1) + 1;
      counts.set(first, count);
      if (count <= (context.index.membersByName.get(name)?.length ?? 1)) continue;
      context.report(row, 'name', {
        data: { meeting, person: name, other: first.row + 1 },
        related: [placeOf(first, 'name')],
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '同一会议每人只登记一次',
      why: '同一件事只计一次，重复登记会多算',
      variants: {
        default: {
          problem: '会议“{meeting}”中，{person}已在第{other}行登记过',
          remedy: '如是同一人，请删去多余的一行；如同名，请核对姓名。',
        },
      },
    },
    en: {
      title: 'One entry a person and meeting',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem: '{person} is entered for the meeting “{meeting}” in row {other} already',
          remedy: 'Delete the surplus row, or correct the name.',
        },
      },
    },
  },
});
