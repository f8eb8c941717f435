import { isAfter } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/** A meeting that lies ahead may be planned, but nobody can have been present yet. */
export const rule = defineRule({
  id: 'meetings/held-in-future',
  level: 1,
  provisions: [],
  needs: { meetings: ['heldOn', 'present'] },
  check(ledger, context) {
    const { today } = context;
    for (const meeting of ledger.meetings.records) {
      if (!context.knows(meeting, 'heldOn')) continue;
      const { heldOn, present } = meeting;
      if (!isAfter(heldOn, today)) context.met();
      else if (present === null) context.notApplicable();
      else context.report(meeting, 'heldOn', { data: { heldOn, present, today } });
    }
  },
  messages: {
    'zh-CN': {
      title: '已召开的会议，日期不在今天之后',
      why: '已经召开的会议，日期不会在今天之后',
      variants: {
        default: {
          problem: '会议日期{heldOn|date}在核对日{today|date}之后，已填实到{present}人',
          remedy: {
            mistyped: '日期填错的，请改正。',
            true: '只是计划的，请先不填实到人数，开会以后再填。',
          },
        },
      },
    },
    en: {
      title: 'A meeting that was held is not dated after today',
      why: 'A meeting that was held has no later date than today',
      variants: {
        default: {
          problem:
            '{heldOn|date} is after {today|date}, the day of this check, yet {present} were present',
          remedy: {
            mistyped: 'Correct a wrong date.',
            true: 'If it is only planned, enter those present after the meeting.',
          },
        },
      },
    },
  },
});
