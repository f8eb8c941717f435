import { type CivilDate, isBefore, yearEnd, yearOf } from '../../../core/calendar/civil-date';
import type { Ledger } from '../../../ledger/model';
import type { MeetingsRecord, ReviewsRecord } from '../../../ledger/records.generated';
import { membersThroughout } from '../../coverage';
import { defineRule, placeOf } from '../../rule';

/** Rows of another 年度 whose day lies in this year, by name. */
function misdatedByName(rows: readonly ReviewsRecord[], year: number | null) {
  const byName = new Map<string, ReviewsRecord>();
  for (const row of rows) {
    const { name, reviewedOn } = row;
    if (row.year === null || row.year === year || name === null || reviewedOn === null) continue;
    // In its first months a year still reviews the one before.
    if (yearOf(reviewedOn) === year && reviewedOn % 10000 > 331) byName.set(name, row);
  }
  return byName;
}

/**
 * Every member has a result in the review of the year (一般: a warning). A probationer may take
 * part without a grade. A recorded review without any result is one gap.
 */
export const rule = defineRule({
  id: 'reviews/coverage',
  level: 2,
  provisions: ['T-04', 'B-19'],
  needs: { reviews: ['year', 'name'], members: ['name'] },
  check(ledger, context) {
    const { year } = ledger;
    const rows = ledger.reviews.records.filter((row) => row.year === year);
    const undated = ledger.reviews.records.filter((row) => row.year === null);
    const misdated = misdatedByName(ledger.reviews.records, year);
    const first = rows.length === 0 ? undefined : firstDay(rows);
    const members = membersThroughout(ledger, context, first);
    if (members.length === 0 || year === null) return;
    const [sheet] = ledger.reviews.sheets;
    if (rows.length === 0 && undated.length === 0) {
      const meeting = reviewMeeting(ledger, year);
      if (meeting && sheet) {
        context.reportSheet(sheet, 'name', {
          variant: 'empty',
          on: yearEnd(year),
          data: { year, held: meeting.heldOn, n: members.length },
          related: [placeOf(meeting, 'heldOn')],
        });
      } else context.notChecked('no-review', { year }, members.length);
      return;
    }
    // Two members of one name need two rows, whichever is whose.
    const left = new Map<string, number>();
    for (const { name } of rows) if (name !== null) left.set(name, (left.get(name) ?? 0) + 1);
    for (const member of members) {
      if (!context.knows(member, 'name')) continue;
      const count = left.get(member.name) ?? 0;
      left.set(member.name, count - 1);
      const maybe = undated.find(({ name }) => name === member.name);
      if (count > 0) context.met();
      else if (maybe) context.undecided(maybe, 'year');
      else if (misdated.has(member.name)) {
        const row = misdated.get(member.name);
        if (row)
          context.report(row, 'year', { variant: 'year', on: yearEnd(year), data: { year } });
      } else context.report(member, 'name', { on: yearEnd(year), data: { year } });
    }
  },
  messages: {
    'zh-CN': {
      title: '每名党员都有民主评议结果',
      variants: {
        default: {
          problem: '{name}没有{year}年的民主评议结果',
          remedy: {
            mistyped: '评议结果里姓名写错的，请改正。',
            missing: '参加了评议的，请在“民主评议”里补填评议结果。',
            true: '因年老、长期患病等没有参加评议的，不要补填，可以在“核实说明”里写明。',
          },
        },
        year: {
          problem: '{name}的{header}写作“{value}”，日期在{year}年，{year}年没有这个人的结果',
          remedy: {
            mistyped: '年度或者日期写错的，请改正。',
            true: '确是别的年度的结果的不用改，请补填{year}年的。',
          },
        },
        empty: {
          problem: '{held|date}开展了民主评议，“民主评议”里没有{year}年的结果，{n}名党员都没有',
          remedy: {
            mistyped: '会议类型或者年度填错的，请改正。',
            missing: '已经评议的，请按评议结果填写“民主评议”，每名党员一行。',
            true: '还没有评出结果的不要先填，请在“核实说明”里写明。',
          },
        },
      },
      notChecked: { 'no-review': '“民主评议”中没有{year}年的结果，{n}名党员是否都有结果没有核对' },
    },
    en: {
      title: 'Every member has a result in the review',
      variants: {
        default: {
          problem: '{name} has no result in the democratic review of {year}',
          remedy: {
            mistyped: 'Correct a wrong name among the results.',
            missing: 'If the member took part, enter the result in 民主评议.',
            true: 'If not, for age or illness, enter nothing and say so in 核实说明.',
          },
        },
        year: {
          problem:
            '{header} of {name} is “{value}”, the day is in {year}, and {year} has no result',
          remedy: {
            mistyped: 'If the year or the day is wrong, correct it.',
            true: 'If it is of another year, leave it and enter the one of {year}.',
          },
        },
        empty: {
          problem:
            'The review was held on {held|date}, but 民主评议 has no results for {year}, for none of {n} members',
          remedy: {
            mistyped: 'Correct a wrong kind of meeting or a wrong year.',
            missing: 'Enter the results in 民主评议, one row a member.',
            true: 'If there are no results yet, enter none and say so in 核实说明.',
          },
        },
      },
      notChecked: {
        'no-review':
          '民主评议 has no results for {year}: {n} members could not be compared with it',
      },
    },
  },
});

function firstDay(rows: readonly ReviewsRecord[]): CivilDate | undefined {
  let first: CivilDate | undefined;
  for (const { reviewedOn } of rows) {
    if (reviewedOn !== null && (!first || isBefore(reviewedOn, first))) first = reviewedOn;
  }
  return first;
}

/** The recorded review of a year, which may be held in the first months of the next. */
const reviewMeeting = (ledger: Ledger, year: number): MeetingsRecord | undefined =>
  ledger.meetings.records.find(
    ({ kinds, heldOn }) =>
      kinds?.includes('democratic-review') && heldOn !== null && yearOf(heldOn) === year,
  );
