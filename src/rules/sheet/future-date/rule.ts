import { type CivilDate, isAfter } from '../../../core/calendar/civil-date';
import type { TableId, Tables } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

/** Dates of what has happened. Ends of terms, periods and temporary branches may lie ahead, and so may planned meetings. */
const PAST: { readonly [T in TableId]?: readonly (keyof Tables[T] & string)[] } = {
  branch: ['foundedOn', 'electedOn'],
  officers: ['appointedOn'],
  members: ['birthDate', 'joinedOn', 'confirmedOn', 'lostSince', 'leftOn'],
  movements: ['movedOn', 'letterOn', 'arrivedOn'],
  honours: ['awardedOn'],
  recruits: [
    'birthDate',
    'appliedOn',
    'interviewedOn',
    'activistOn',
    'activistFiledOn',
    'committeeDiscussedOn',
    'superiorAgreedOn',
    'noticeFrom',
    'candidateOn',
    'politicalReviewOn',
    'trainingFrom',
    'committeeReviewedOn',
    'preReviewedOn',
    'meetingOn',
    'partyCommitteeTalkOn',
    'approvedOn',
    'oathOn',
    'conversionAppliedOn',
    'conversionMeetingOn',
    'conversionApprovedOn',
  ],
  elections: ['heldOn', 'approvedOn'],
  sanctions: ['decidedOn', 'meetingOn', 'approvedOn'],
  reviews: ['reviewedOn'],
  talks: ['heldOn'],
  tasks: ['doneOn'],
  problems: ['foundOn', 'doneOn'],
  services: ['heldOn'],
  visits: ['visitedOn'],
  reports: ['reportedOn'],
  commitments: ['promisedOn', 'reviewedOn'],
};

/** Nothing that is entered as done lies after today. */
export const rule = defineRule({
  id: 'sheet/future-date',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    const { today } = context;
    let met = 0;
    for (const [table, keys] of Object.entries(PAST)) {
      for (const record of ledger[table as TableId].records) {
        for (const key of keys) {
          const date = (record as unknown as Record<string, CivilDate | null>)[key] ?? null;
          if (date === null) continue;
          if (isAfter(date, today)) context.report(record, key, { data: { today } });
          else met++;
        }
      }
    }
    context.met(met);
  },
  messages: {
    'zh-CN': {
      title: '已经发生的事，日期不在今天之后',
      why: '已经发生的事，日期不会在今天之后',
      variants: {
        default: {
          problem: '{name}的{header}“{value}”在核对日{today|date}之后',
          remedy: {
            mistyped: '请核对年份和月份，改正写错的日期。',
            true: '还没有发生的事请先不登记，发生以后再填。',
          },
        },
      },
    },
    en: {
      title: 'What has happened is not dated after today',
      why: 'What has happened has no later date than today',
      variants: {
        default: {
          problem: '{header} “{value}” of {name} is after {today|date}, the day of this check',
          remedy: {
            mistyped: 'Check year and month and correct the date.',
            true: 'If it has not happened yet, enter it when it has.',
          },
        },
      },
    },
  },
});
