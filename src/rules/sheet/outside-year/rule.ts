import { type CivilDate, dayNumber, hasDay, yearOf } from '../../../core/calendar/civil-date';
import type { Placed } from '../../../ledger/model';
import type { TableId } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';

/** Registers of what was done in a year, and the day by which a row counts. */
const OF_A_YEAR = [
  ['talks', 'heldOn', null],
  ['trainings', 'from', 'to'],
  ['visits', 'visitedOn', null],
  ['services', 'heldOn', null],
] as const satisfies readonly (readonly [TableId, string, string | null])[];

/** Of so many rows one may be of another year: more, and the register is kept over years. */
const ROWS_A_STRAY = 4;
/** What begins in one year and ends in the next lasts no longer. */
const MOST_DAYS = 92;

interface Dated {
  readonly record: Placed;
  readonly date: CivilDate;
  readonly end: CivilDate | null;
}

/** Records of a register that is kept by the year lie in it. */
export const rule = defineRule({
  id: 'sheet/outside-year',
  level: 2,
  provisions: [],
  needs: {},
  check(ledger, context) {
    const { year } = ledger;
    if (year === null) {
      context.notChecked('no-year');
      return;
    }
    for (const [table, key, endKey] of OF_A_YEAR) {
      const rows = ledger[table].records.flatMap((record): Dated | [] => {
        const fields = record as unknown as Readonly<Record<string, CivilDate | null>>;
        const date = fields[key] ?? null;
        if (date === null) {
          context.undecided(record, key);
          return [];
        }
        return { record, date, end: (endKey && fields[endKey]) || null };
      });
      const stray = rows.filter((row) => !isWithin(row, year));
      if (stray.length * ROWS_A_STRAY > rows.length) {
        context.notApplicable(rows.length);
        continue;
      }
      context.met(rows.length - stray.length);
      for (const row of stray) report(row, key, endKey, year, context);
    }
  },
  messages: {
    'zh-CN': {
      title: '谈话、培训、走访、服务的日期在统计年度内',
      why: '统计按年度进行',
      variants: {
        default: {
          problem: '{header}“{value}”不在统计年度{year}年内，不计入当年',
          remedy: {
            mistyped: '年份写错的，请改正。',
            true: '确是其他年度的，请记入那一年的台账，不要改日期。',
          },
        },
        long: {
          problem: '{header}“{value}”和另一个日期{other|date}相差{days}天',
          remedy: {
            mistyped: '年份写错的，请改正。',
            true: '确实持续这么久的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Talks, trainings, visits and services lie within the year',
      why: 'Statistics are made by the year',
      variants: {
        default: {
          problem: '{header} “{value}” is outside {year} and is not counted',
          remedy: {
            mistyped: 'If the year is wrong, correct it.',
            true: 'If it is of another year, enter it in the workbook of that year and leave the date.',
          },
        },
        long: {
          problem: '{header} “{value}” is {days} days from the other date, {other|date}',
          remedy: {
            mistyped: 'If the year is wrong, correct it.',
            true: 'If it really lasted so long, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});

/** How many days lie between the two dates; none where a day is not known. */
const lasts = ({ date, end }: Dated): number =>
  end !== null && hasDay(date) && hasDay(end) ? Math.abs(dayNumber(end) - dayNumber(date)) : 0;

/** In the year, or over its turn. */
const isWithin = (row: Dated, year: number): boolean =>
  lasts(row) <= MOST_DAYS &&
  (yearOf(row.date) === year || (row.end !== null && yearOf(row.end) === year));

function report(
  row: Dated,
  key: string,
  endKey: string | null,
  year: number,
  context: RuleContext,
): void {
  const { record, date } = row;
  if (yearOf(date) !== year) context.report(record, key, { data: { year } });
  else if (endKey !== null) {
    context.report(record, endKey, { variant: 'long', data: { other: date, days: lasts(row) } });
  }
}
