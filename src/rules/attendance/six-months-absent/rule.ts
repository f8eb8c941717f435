import type { CivilDate } from '../../../core/calendar/civil-date';
import { longestRun, monthNumber, monthOfNumber } from '../../../core/calendar/month-runs';
import { groupBy } from '../../../core/group-by';
import { saysNoReason } from '../../../core/text/none';
import type { Ledger } from '../../../ledger/model';
import type { AttendanceRecord, MembersRecord } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';
import { absentWithoutReason, isOfAll } from '../absentees';

/** Present, on leave, with a reason or a report: each shows that the absence has one. */
const isAccounted = ({ attended, reason, reportMode }: AttendanceRecord): boolean =>
  attended !== 'absent' || (reason !== null && !saysNoReason(reason)) || reportMode !== null;

/** Who takes part elsewhere or is out of touch is other rules' business. */
const isElsewhere = ({ mobile, lost, status }: MembersRecord): boolean =>
  mobile === true || lost === true || status === 'suspended';

function monthsOf(rows: readonly AttendanceRecord[], context: RuleContext): Map<number, boolean> {
  const months = new Map<number, boolean>();
  for (const row of rows) {
    const [meeting, second] = context.index.meetingsByNumber.get(row.meeting ?? '') ?? [];
    const heldOn = second ? null : (meeting?.heldOn ?? null);
    if (heldOn === null || row.attended === null) continue;
    const month = monthNumber(heldOn);
    months.set(month, (months.get(month) ?? false) || isAccounted(row));
  }
  return months;
}

/**
 * Where nobody keeps a register of presence, 缺席人员及原因 of the minutes tells: months in which
 * every meeting of all members names somebody, and names nobody’s reason.
 */
function byMinutes(ledger: Ledger, context: RuleContext): void {
  const limit = context.limit('T-15', 'months');
  const held = ledger.meetings.records.filter(isOfAll);
  if (held.length === 0) {
    context.notChecked('missing-sheet', { table: 'attendance' });
    return;
  }
  const byMonth = groupBy(held, ({ heldOn }) => (heldOn === null ? null : monthNumber(heldOn)));
  const months = [...byMonth.keys()].sort((a, b) => a - b);
  const names = new Set(ledger.members.records.flatMap(({ name }) => name ?? []));
  const absent = new Map(
    held.map((meeting) => [meeting, new Set(absentWithoutReason(meeting.absentees ?? '', names))]),
  );
  for (const member of ledger.members.records) {
    const { name } = member;
    if (name === null || isElsewhere(member) || member.leader === true) {
      context.notApplicable();
      continue;
    }
    const run = longestRun(months, (month) =>
      (byMonth.get(month) ?? []).every((meeting) => absent.get(meeting)?.has(name)),
    );
    if (!run || run.last - run.first + 1 < limit || !context.index.isOnePerson(name)) context.met();
    else {
      const data = { from: monthOfNumber(run.first), to: monthOfNumber(run.last), limit };
      context.report(member, 'name', { variant: 'minutes', data });
    }
  }
}

/** Six months of absences without any reason: to be looked into by the branch, never a conclusion. */
export const rule = defineRule({
  id: 'attendance/six-months-absent',
  level: 2,
  provisions: ['T-15', 'C-12'],
  needs: { meetings: ['heldOn'], members: ['name'] },
  check(ledger, context) {
    if (ledger.attendance.records.length === 0) {
      byMinutes(ledger, context);
      return;
    }
    const limit = context.limit('T-15', 'months');
    const { records } = ledger.attendance;
    const absent = new Set(records.filter((row) => !isAccounted(row)).map(({ name }) => name));
    context.met(new Set(records.map(({ name }) => name)).size - absent.size);
    const ofAbsent = groupBy(records, ({ name }) => (absent.has(name) ? name : null));
    for (const [name, rows] of ofAbsent) {
      const member = context.index.memberOf({ name, idNumber: null });
      if (!member || isElsewhere(member)) {
        context.notApplicable();
        continue;
      }
      const months = monthsOf(rows, context);
      const run = longestRun(
        [...months.keys()].sort((a, b) => a - b),
        (month) => months.get(month) === false,
      );
      if (!run || run.last - run.first + 1 < limit) {
        context.met();
        continue;
      }
      const from: CivilDate = monthOfNumber(run.first);
      context.report(member, 'name', { data: { from, to: monthOfNumber(run.last), limit } });
    }
  },
  messages: {
    'zh-CN': {
      title: '连续六个月没有参加组织生活的，请核实',
      variants: {
        default: {
          problem:
            '出席登记中，{name}从{from|date}到{to|date}的会议均为缺席，没有填写原因，请核实情况',
          remedy: {
            mistyped: '出席登记写错的，请改正。',
            missing: '如有正当理由，请补填原因。',
            true: '请先了解本人情况；是否属于连续{limit}个月不参加组织生活，由支部按程序讨论决定，本项只提示核实。',
          },
        },
        minutes: {
          problem: '会议记录里，{name}从{from|date}到{to|date}每次都缺席，没有写原因，请核实情况',
          remedy: {
            mistyped: '会议记录写错的，请改正。',
            missing: '如有正当理由，请补填原因。',
            true: '请先了解本人情况；是否属于连续{limit}个月不参加组织生活，由支部按程序讨论决定，本项只提示核实。',
          },
        },
      },
    },
    en: {
      title: 'Six months without taking part: please verify',
      variants: {
        default: {
          problem:
            'The register marks {name} absent from every meeting from {from|date} to {to|date}, without a reason: please verify',
          remedy: {
            mistyped: 'If the register is wrong, correct it.',
            missing: 'If there was a good reason, enter it.',
            true: 'Talk to the member first; whether it is {limit} months of not taking part, the branch decides by its procedure.',
          },
        },
        minutes: {
          problem:
            'The minutes name {name} as absent each time from {from|date} to {to|date}, without a reason: please verify',
          remedy: {
            mistyped: 'If the minutes are wrong, correct it.',
            missing: 'If there was a good reason, enter it.',
            true: 'Talk to the member first; whether it is {limit} months of not taking part, the branch decides by its procedure.',
          },
        },
      },
    },
  },
});
