import { type CivilDate, compareDates } from '../../../core/calendar/civil-date';
import type { OfficersRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';
import { meetingsOfKind, periodsToCheck, reportPeriods } from '../cadence';

/** When a committee was there, going by who is on it: the day its `size`th member took office. */
function formedOn(committee: readonly OfficersRecord[], size: number): CivilDate | null {
  const dates = committee.map(({ appointedOn }) => appointedOn);
  if (dates.filter((date) => date === null).length >= size) return null;
  const known = dates.filter((date) => date !== null).sort(compareDates);
  return known[size - 1 - (dates.length - known.length)] ?? null;
}

/** 支委会 once a month, where there is a committee. */
export const rule = defineRule({
  id: 'meetings/committee-meeting-monthly',
  level: 2,
  provisions: ['B-11', 'B-21'],
  needs: { meetings: ['heldOn', 'kinds'], officers: ['name', 'post'] },
  check(ledger, context) {
    const sheet = ledger.meetings.sheets[0];
    const { committee } = context.index;
    const size = context.limit('B-21', 'minimumSize');
    if (!sheet) return;
    if (committee.length < size) {
      context.notChecked('no-committee', { count: committee.length });
      return;
    }
    const from = formedOn(committee, size);
    const periods = periodsToCheck(ledger, context, 'month', 'B-11').filter(
      ({ first }) => from === null || compareDates(from, first) <= 0,
    );
    const count = context.limit('B-11', 'count');
    const meetings = meetingsOfKind(ledger, 'committee-meeting');
    reportPeriods(sheet, context, { periods, count, meetings });
  },
  messages: {
    'zh-CN': {
      title: '支委会每月召开',
      variants: {
        default: {
          problem: '{months|dates}没有支委会的记录',
          remedy: '如已召开，请补记这次会议；如属特殊情况，可在“核实说明”里写明。',
        },
        run: {
          problem: '{from|date}至{to|date}，连续{count}个月没有支委会的记录',
          remedy: '如已召开，请补记这次会议；如属特殊情况，可在“核实说明”里写明。',
        },
      },
      notChecked: {
        'no-committee': '“班子成员”中委员共{count}人，没有设立支部委员会，不核对支委会次数',
      },
    },
    en: {
      title: 'A committee meeting each month',
      variants: {
        default: {
          problem: 'No committee meeting is recorded for {months|dates}',
          remedy: 'Enter the meeting if it was held; if there was a reason, give it in 核实说明.',
        },
        run: {
          problem:
            'No committee meeting is recorded for {count} months in a row, {from|date} to {to|date}',
          remedy: 'Enter the meeting if it was held; if there was a reason, give it in 核实说明.',
        },
      },
      notChecked: {
        'no-committee':
          'The sheet 班子成员 has {count} committee posts: there is no committee that could meet',
      },
    },
  },
});
