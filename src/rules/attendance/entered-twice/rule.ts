import type { AttendanceRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** A person has one entry a meeting. Two people of one name have two. */
export const rule = defineRule({
  id: 'attendance/entered-twice',
  level: 2,
  provisions: [],
  needs: { attendance: ['meeting', 'name'] },
  check(ledger, context) {
    const seen = new Map<string, AttendanceRecord[]>();
    for (const row of ledger.attendance.records) {
      const { meeting, name } = row;
      if (meeting === null || name === null) continue;
      const key = `${meeting}\n${name}`;
      const others = seen.get(key);
      const [first] = others ?? [];
      if (!others || !first) seen.set(key, [row]);
      else if (others.push(row) > (context.index.membersByName.get(name)?.length ?? 1)) {
        context.report(row, 'name', {
          data: { meeting, person: name, other: first.row + 1 },
          related: [placeOf(first, 'name')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '同一会议每人只登记一次',
      variants: {
        default: {
          problem: '会议“{meeting}”中，{person}已在第{other}行登记过',
          remedy: '如是同一人，请删去多余的一行；如同名，请核对姓名。',
        },
      },
    },
    en: {
      title: 'One entry a person and meeting',
      variants: {
        default: {
          problem: '{person} is entered for the meeting “{meeting}” in row {other} already',
          remedy: 'Delete the surplus row, or correct the name.',
        },
      },
    },
  },
});
