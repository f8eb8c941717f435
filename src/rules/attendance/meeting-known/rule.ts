import { defineRule } from '../../rule';

/** Attendance is kept for a meeting that is on record. */
export const rule = defineRule({
  id: 'attendance/meeting-known',
  level: 2,
  provisions: [],
  needs: { attendance: ['meeting'], meetings: ['number'] },
  check(ledger, context) {
    const known = context.index.meetingsByNumber;
    if (known.size === 0) {
      context.notChecked('no-numbers');
      return;
    }
    const seen = new Set<string>();
    for (const row of ledger.attendance.records) {
      const { meeting } = row;
      if (!context.knows(row, 'meeting')) continue;
      if (known.has(row.meeting)) context.met();
      // Said once a meeting.
      else if (seen.has(row.meeting)) context.notApplicable();
      else {
        seen.add(row.meeting);
        context.report(row, 'meeting', { data: { meeting } });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '出席登记的会议在会议记录中',
      why: '各表里的姓名和名称要能对得上，才能合在一起核对',
      variants: {
        default: {
          problem: '编号“{meeting}”的会议不在“会议记录”中',
          remedy: {
            mistyped: '编号写错的，请改正。',
            missing: '会议记录漏记的，请补记这次会议。',
          },
        },
      },
      notChecked: { 'no-numbers': '“会议记录”没有填写编号，无法与出席登记对照' },
    },
    en: {
      title: 'Attendance is of a meeting on record',
      why: 'Sheets are compared by the names in them',
      variants: {
        default: {
          problem: 'The meeting “{meeting}” is not in 会议记录',
          remedy: {
            mistyped: 'If the number is wrong, correct it.',
            missing: 'If the meeting was left out, enter it.',
          },
        },
      },
      notChecked: { 'no-numbers': 'The meetings have no numbers to compare with' },
    },
  },
});
