import { monthNumber } from '../../../core/calendar/month-runs';
import type { DuesRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/**
 * Which of two rows of one month stands where another month belongs: the months of the rows of
 * its sheet before and after it, or the day of payment, tell. Null where nothing does.
 * @param rows all of the person's
 */
function strayOf(
  first: DuesRecord,
  second: DuesRecord,
  rows: readonly DuesRecord[],
): DuesRecord | null {
  const has = (month: number): boolean =>
    rows.some((row) => row.month !== null && monthNumber(row.month) === month);
  const belongsElsewhere = (row: DuesRecord): boolean => {
    const paid = row.paidOn === null ? null : monthNumber(row.paidOn);
    if (paid !== null && row.month !== null && paid !== monthNumber(row.month)) return !has(paid);
    const at = rows.indexOf(row);
    const [before, after] = [rows[at - 1]?.month, rows[at + 1]?.month];
    if (!before || !after || monthNumber(after) - monthNumber(before) !== 2) return false;
    return !has(monthNumber(before) + 1);
  };
  const stray = [first, second].filter(belongsElsewhere);
  return stray.length === 1 ? (stray[0] ?? null) : null;
}

/** A month of a person has one row. */
export const rule = defineRule({
  id: 'dues/entered-twice',
  level: 1,
  provisions: [],
  needs: { dues: ['name', 'month'] },
  check(ledger, context) {
    const rowsOf = new Map(
      context.index.duesOfPayers.flatMap((rows) => rows.map((row) => [row, rows] as const)),
    );
    for (const row of ledger.dues.records) {
      if (!context.knows(row, 'name', 'month')) continue;
      const { month, name, idNumber } = row;
      const first = context.index.repeatedDues(row)?.first;
      if (!first || first === row) {
        context.met();
        continue;
      }
      // Two members of one name cannot be told apart without their numbers.
      if (idNumber === null && !context.index.isOnePerson(name)) {
        context.undecided(row, 'idNumber');
        continue;
      }
      const stray = strayOf(first, row, rowsOf.get(first) ?? []);
      const [odd, other] = stray === first ? [first, row] : [row, first];
      context.report(odd, 'month', {
        data: { person: name, month, other: other.row + 1 },
        // Nothing tells which of the two is wrong: both are shown.
        ...(stray === null
          ? { cells: [placeOf(other, 'month')] }
          : { related: [placeOf(other, 'month')] }),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '同一月份的党费只记一行',
      why: '同一件事只计一次，重复登记会多算',
      variants: {
        default: {
          problem: '{person}{month|date}的党费在第{other}行已有记录',
          remedy: {
            mistyped: '姓名、号码或者年月填错的，请改正；同一笔录了两遍的，请只留一行。',
            true: '确是分两次交的，请合成一行，实交写两次的合计。',
          },
        },
      },
    },
    en: {
      title: 'One row a person and month',
      why: 'What is entered twice is counted twice',
      variants: {
        default: {
          problem: 'The dues of {person} for {month|date} are entered in row {other} already',
          remedy: {
            mistyped:
              'If name, number or month is wrong, correct it; if one payment was entered twice, keep one row.',
            true: 'If it was paid in two parts, make one row of them with both payments added up.',
          },
        },
      },
    },
  },
});
