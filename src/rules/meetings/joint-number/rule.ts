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
          remedy: {
            missing: '请与共建单位商定一个编号，各自填入。',
            true: '对方不填报本台账的，可以不编号，不用改。',
          },
        },
        'two-days': {
          problem: '联合活动编号“{jointNumber}”用于{other|date}和{heldOn|date}两天的活动',
          remedy: {
            mistyped: '同一次活动的，请改正写错的日期；是两次活动的，请给其中一次另编一个号。',
            true: '一次活动连续几天的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Number of a joint event',
      why: 'By its number a joint event counts once',
      variants: {
        default: {
          problem: 'The event held with “{jointUnit}” has no joint number and may be counted twice',
          remedy: {
            missing: 'Agree on a number with the other branch; each enters it.',
            true: 'If the other side keeps no such workbook, none is needed.',
          },
        },
        'two-days': {
          problem:
            'The joint number “{jointNumber}” stands for events of {other|date} and {heldOn|date}',
          remedy: {
            mistyped:
              'If it is one event, correct the wrong date; if they are two, give one another number.',
            true: 'If one event took several days, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
