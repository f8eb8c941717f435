import { groupBy } from '../../../core/group-by';
import type { MeetingsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/**
 * The numbers of meetings that mean one each: those that only count rows, 1, 2, 3 and from 1 again on the
 * next sheet or under the next heading, begin anew with each 1.
 */
function byMeaning(meetings: readonly MeetingsRecord[]): Iterable<readonly MeetingsRecord[]> {
  let series = 0;
  let before: MeetingsRecord | null = null;
  return groupBy(meetings, (meeting) => {
    const { number, on } = meeting;
    if (number === null) return null;
    const follows = before?.on === on && Number(number) === Number(before.number) + 1;
    if (number === '1' && !follows) series += 1;
    before = meeting;
    return /^\d{1,3}$/.test(number) ? `${series} ${number}` : number;
  }).values();
}

/** A meeting number means one meeting: attendance refers to it. */
export const rule = defineRule({
  id: 'meetings/number-unique',
  level: 1,
  provisions: [],
  needs: { meetings: ['number'] },
  check({ meetings, attendance }, context) {
    const numbered = context.index.meetingsByNumber.values();
    const groups = attendance.records.length > 0 ? numbered : byMeaning(meetings.records);
    for (const [first, ...others] of groups) {
      if (!first) continue;
      const number = first.number ?? '';
      context.met();
      for (const meeting of others) {
        context.report(meeting, 'number', {
          data: { number, other: first.row + 1 },
          related: [placeOf(first, 'number')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '会议编号不重复',
      why: '出席登记凭编号对应会议',
      variants: {
        default: {
          problem: '编号“{number}”在第{other}行已经用过',
          remedy: {
            mistyped: '请给这次会议另编一个号，“出席登记”中的编号一并改正。',
            true: '同一次会议分两行登记的，请只留内容全的一行。',
          },
        },
      },
    },
    en: {
      title: 'Meeting numbers are unique',
      why: 'The register names a meeting by its number',
      variants: {
        default: {
          problem: 'The number “{number}” is used in row {other} already',
          remedy: {
            mistyped: 'Give this meeting a number of its own, in 出席登记, too.',
            true: 'If both rows are one meeting, keep the fuller one.',
          },
        },
      },
    },
  },
});
