import type { CivilDate } from '../../../core/calendar/civil-date';
import type { Period } from '../../../core/calendar/periods';
import { defineRule } from '../../rule';
import { missingRuns, periodData, periodsToCheck } from '../cadence';

/** 党小组会 once a month in each group of the roster. */
export const rule = defineRule({
  id: 'meetings/group-meeting-monthly',
  level: 2,
  provisions: ['B-13'],
  needs: { meetings: ['heldOn', 'kinds'], members: ['group'] },
  check(ledger, context) {
    const sheet = ledger.meetings.sheets[0];
    const groups = [...context.index.membersByGroup.keys()];
    if (!sheet || groups.length === 0) return;
    const periods = periodsToCheck(ledger, context, 'month', 'B-13');
    const count = context.limit('B-13', 'count');
    const meetings = context.index.groupMeetings;
    // Groups that lack the same months have one cause: nobody kept these minutes.
    const lacking = new Map<string, { run: Period[]; of: string[] }>();
    for (const group of groups) {
      // A meeting that names no group may be any group's.
      const own = [...(meetings.get(group) ?? []), ...(meetings.get(null) ?? [])];
      for (const run of missingRuns(context, { periods, count, meetings: own })) {
        const key = `${run[0]?.number} ${run.length}`;
        const same = lacking.get(key);
        if (same) same.of.push(group);
        else lacking.set(key, { run, of: [group] });
      }
    }
    for (const { run, of } of lacking.values()) {
      context.reportSheet(sheet, 'heldOn', {
        variant: run.length > 1 ? 'run' : 'default',
        data: { ...periodData(run), groups: of },
        things: run.length * of.length,
        ...(run.at(-1) ? { on: run.at(-1)?.last as CivilDate } : {}),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党小组会每月召开',
      variants: {
        default: {
          problem: '{months|dates}没有{groups|names}的党小组会记录',
          remedy: {
            mistyped: '会议类型、日期或者党小组填错的，请改正。',
            missing: '已经召开的，请按原始记录补记这次会议。',
            true: '确实没有召开的不要补记，请在“核实说明”里写明原因。',
          },
        },
        run: {
          problem: '{from|date}至{to|date}，连续{count}个月没有{groups|names}的党小组会记录',
          remedy: {
            mistyped: '会议类型、日期或者党小组填错的，请改正。',
            missing: '已经召开的，请按原始记录补记这次会议。',
            true: '确实没有召开的不要补记，请在“核实说明”里写明原因。',
          },
        },
      },
    },
    en: {
      title: 'A meeting of each party group each month',
      variants: {
        default: {
          problem: 'No meeting of {groups|names} is recorded for {months|dates}',
          remedy: {
            mistyped: 'If a kind, a date or the group is wrong, correct it.',
            missing: 'If it was held, enter it from the minutes.',
            true: 'If not, enter nothing, and give the reason in 核实说明.',
          },
        },
        run: {
          problem:
            'No meeting of {groups|names} is recorded for {count} months in a row, {from|date} to {to|date}',
          remedy: {
            mistyped: 'If a kind, a date or the group is wrong, correct it.',
            missing: 'If it was held, enter it from the minutes.',
            true: 'If not, enter nothing, and give the reason in 核实说明.',
          },
        },
      },
    },
  },
});
