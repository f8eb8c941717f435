import type { LedgerSheet } from '../../../ledger/model';
import type { PointsRecord } from '../../../ledger/records.generated';
import { cellOf } from '../../../workbook/model';
import { defineRule } from '../../rule';

const AVERAGE = /平均|均值|average/i;

/** What a row under the records calls the average of 总分, and the row it stands in. */
function statedAverages(sheet: LedgerSheet): readonly { row: number; average: number }[] {
  const column = sheet.columns.total;
  if (column === undefined) return [];
  return sheet.ignored.flatMap(({ row, kind }) => {
    const cells = sheet.sheet.rows.find(({ index }) => index === row)?.cells ?? [];
    const says = cells.some((cell) => typeof cell === 'string' && AVERAGE.test(cell));
    const average = cellOf(sheet.sheet, row, column);
    return kind === 'total' && says && typeof average === 'number' ? [{ row, average }] : [];
  });
}

const meanOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, one) => sum + one, 0) / numbers.length;

/** The averages that the rows bear out: over all totals, and over the last one of each member. */
function meansOf(records: readonly PointsRecord[]): number[] {
  const all = records.flatMap(({ total }) => (total === null ? [] : total));
  const last = new Map(
    records.flatMap(({ name, total }) => (total === null ? [] : [[name, total]])),
  );
  return all.length === 0 ? [] : [meanOf([...last.values()]), meanOf(all)];
}

/** An average is written with as many decimals as it has, rounded or cut off. */
function agrees(stated: number, mean: number): boolean {
  const decimals = Math.min(6, String(stated).split('.')[1]?.length ?? 0);
  return Math.abs(stated - mean) < 10 ** -decimals;
}

/** The average that a list of points states is that of its rows. */
export const rule = defineRule({
  id: 'ledgers/points-average',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    for (const sheet of ledger.points.sheets) {
      const means = meansOf(ledger.points.records.filter(({ on }) => on === sheet));
      const [mean] = means;
      for (const { row, average } of statedAverages(sheet)) {
        if (mean === undefined) context.notApplicable();
        else if (means.some((one) => agrees(average, one))) context.met();
        else {
          context.reportSheet(sheet, 'total', {
            address: { row, column: sheet.columns.total ?? 0 },
            data: { average, mean: Math.round(mean * 100) / 100 },
          });
        }
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '党员积分的平均分与各行一致',
      variants: {
        default: {
          problem: '平均分填的是{average}，按上面各行的总分计算是{mean}',
          remedy: {
            mistyped: '请核对各人的总分和平均分，填错的改正。',
            true: '平均分另有算法的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The average of points is that of the rows',
      variants: {
        default: {
          problem: 'The average is given as {average}; the totals above make {mean}',
          remedy: {
            mistyped: 'Check the totals and the average, and correct what is wrong.',
            true: 'If it is worked out otherwise, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
