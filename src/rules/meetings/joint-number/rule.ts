import { compareDates } from '../../../core/calendar/civil-date';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** A joint event has one number in the workbooks of all its branches, so that it is counted once. */
export const rule = defineRule({
  id: 'meetings/joint-number',
  level: 1,
  provisions: [],
  needs: { meetings: ['heldOn', 'jointUnit', 'jointNumber'] },
  check(ledger, context) {
    const first = new Map<string, MeetingsRecord>();
    for (const meeting of ledger.meetings.records) {
      const { heldOn, jointUnit, jointNumber } = meeting;
      if (jointNumber === null) {
        if (jointUnit === null) context.notApplicable();
        else context.report(meeting, 'jointNumber', { data: { jointUnit } });
        continue;
      }
      const other = first.get(jointNumber);
      if (!other) {
        first.set(jointNumber, meeting);
        context.met();
      } else if (!context.knows(meeting, 'heldOn')) continue;
      else if (heldOn && other.heldOn && compareDates(heldOn, other.heldOn) !== 0) {
        context.report(meeting, 'jointNumber', {
          variant: 'two-days',
          severity: 'warning',
          data: { jointNumber, heldOn, other: other.heldOn },
          related: [placeOf(other, 'jointNumber')],
        });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '联合活动编号',
      why: '联合活动凭编号在汇总时只计一次',
      variants: {
        default: {
          problem: '与“{jointUnit}”共建的活动没有联合活动编号，汇总时可能重复计数',
          remedy: '请与共建单位商定一个编号，各自填入；如对方不填报本台账，可以不编号。',
        },
        'two-days': {
          problem: '联合活动编号“{jointNumber}”用于{other|date}和{heldOn|date}两天的活动',
          remedy: '如是两次活动，请给其中一次另编一个号；如是同一次，请改正日期。',
        },
      },
    },
    en: {
      title: 'Number of a joint event',
      why: 'By its number a joint event counts once',
      variants: {
        default: {
          problem: 'The event held with “{jointUnit}” has no joint number and may be counted twice',
          remedy:
            'Agree on a number with the other branch; it is not needed if that keeps no such workbook.',
        },
        'two-days': {
          problem:
            'The joint number “{jointNumber}” stands for events of {other|date} and {heldOn|date}',
          remedy: 'Give one of them another number if they are two events; else correct the date.',
        },
      },
    },
  },
});
