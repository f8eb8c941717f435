import * as z from 'zod';
import { isOfKind, isSecretarysLecture } from '../../../branch-life/cadence';
import { holds } from '../../../branch-life/posts';
import { yearOf } from '../../../core/calendar/civil-date';
import { elapsedPeriods } from '../../../core/calendar/periods';
import { defineRule } from '../../rule';

const parameters = z.strictObject({
  /** Asks it of the secretary of a branch, too: a custom, where the regulations speak of 党委. */
  branches: z.boolean(),
});

/** The secretary of a 党委 gives at least one lecture a year. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'meetings/secretary-lecture',
  level: 2,
  provisions: ['B-16', 'J21-U18'],
  parameters,
  needs: { meetings: ['heldOn', 'kinds', 'lecturer'], officers: ['name', 'post'] },
  check(ledger, context) {
    const { branch } = context.index;
    const isCommittee = branch?.kind === 'committee';
    if (!isCommittee && !context.parameters.branches) return;
    const { year } = ledger;
    if (year === null) {
      context.notChecked('no-year');
      return;
    }
    const life = { from: branch?.foundedOn ?? null, to: branch?.dissolvedOn ?? null };
    if (elapsedPeriods(year, 'year', life, context.asOf).length === 0) {
      context.notChecked('period-not-over', { year });
      return;
    }
    const lectures = ledger.meetings.records.filter(
      (meeting) =>
        isOfKind(meeting, 'lecture') && meeting.heldOn !== null && yearOf(meeting.heldOn) === year,
    );
    const count = context.limit('B-16', 'count');
    for (const officer of ledger.officers.records) {
      const { name, appointedOn } = officer;
      if (!holds(officer, 'secretary') || name === null) continue;
      if (appointedOn !== null && yearOf(appointedOn) === year) continue;
      const own = lectures.filter(
        (lecture) => lecture.lecturer?.includes(name) ?? isSecretarysLecture(lecture),
      );
      if (own.length >= count) continue;
      context.report(officer, 'name', {
        data: { year },
        ...(isCommittee ? {} : { provision: 'J21-U18' }),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '书记每年讲党课',
      parameterNames: { branches: '支部书记也要求' },
      variants: {
        default: {
          problem: '“会议记录”中没有书记{value}{year}年讲党课的记录',
          remedy: {
            mistyped: '主讲人姓名写得不一致的，请改正。',
            missing: '已经讲过的，请在那次党课的“主讲人”里写明姓名。',
            true: '确实没有讲的不要补记，请安排；这是部分单位的做法。',
          },
        },
      },
    },
    en: {
      title: 'The secretary lectures each year',
      parameterNames: { branches: 'Asked of branch secretaries, too' },
      variants: {
        default: {
          problem: '会议记录 has no lecture by the secretary {value} in {year}',
          remedy: {
            mistyped: 'If the name of a lecturer is written differently, correct it.',
            missing: 'If there was one, enter the name under 主讲人.',
            true: 'If not, enter nothing and arrange one; it is a practice of some units.',
          },
        },
      },
    },
  },
});
