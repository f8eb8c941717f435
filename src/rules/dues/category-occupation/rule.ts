import * as z from 'zod';
import type { DuesRecord } from '../../../ledger/records.generated';
import { defineRule } from '../../rule';

const parameters = z.strictObject({
  /** 交费类别 by the 工作岗位 that goes with it. */
  occupationOf: z.record(z.string(), z.string()),
  /** 交费类别 that anybody may be in. */
  anybody: z.array(z.string()),
});

/** The entry of the latest month: earlier ones may be of an earlier job. */
function latest(rows: readonly DuesRecord[]): DuesRecord | undefined {
  let last: DuesRecord | undefined;
  for (const row of rows) {
    if (row.month !== null && (!last?.month || row.month > last.month)) last = row;
  }
  return last;
}

/** Entries of another kind of payer than both the month before and the month after, which agree. */
function oddCategories(rows: readonly DuesRecord[]): DuesRecord[] {
  const dated = rows
    .filter(({ month, category }) => month !== null && category !== null)
    .sort((a, b) => Number(a.month) - Number(b.month));
  const first = dated[0]?.category;
  if (dated.every(({ category }) => category === first)) return [];
  return dated.filter(({ category }, at) => {
    const [before, after] = [dated[at - 1]?.category, dated[at + 1]?.category];
    return before !== undefined && before === after && category !== before;
  });
}

/** The kind of payer goes with the job on the roster. */
export const rule = defineRule<z.infer<typeof parameters>>({
  id: 'dues/category-occupation',
  level: 2,
  provisions: [],
  parameters,
  needs: { dues: ['name', 'month', 'category'], members: ['name', 'occupation'] },
  check(ledger, context) {
    const { occupationOf, anybody } = context.parameters;
    const occupations = new Set(Object.values(occupationOf));
    for (const member of ledger.members.records) {
      for (const odd of oddCategories(context.index.duesOf(member))) {
        context.report(odd, 'category', {
          variant: 'odd',
          severity: 'warning',
          data: { person: member.name, month: odd.month },
        });
      }
      const row = latest(context.index.duesOf(member));
      const { occupation } = member;
      if (!row) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(row, 'category') || !context.knows(member, 'occupation')) continue;
      if (occupation === null) continue;
      if (anybody.includes(row.category)) {
        context.notApplicable();
        continue;
      }
      const expected = occupationOf[row.category];
      if (expected === undefined ? !occupations.has(occupation) : expected === occupation) {
        context.met();
        continue;
      }
      context.report(row, 'category', {
        data: { person: member.name, category: row.category, occupation },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '交费类别与工作岗位相符',
      parameterNames: { occupationOf: '交费类别对应的工作岗位', anybody: '不限工作岗位的交费类别' },
      variants: {
        odd: {
          problem: '{person}{month|date}的交费类别是“{value}”，前后两个月都是另一类',
          remedy: {
            mistyped: '填错的，请改为和前后一致。',
            true: '身份确实变了又变回来的不用改，请在“核实说明”里写明。',
          },
        },
        default: {
          problem:
            '{person}的交费类别是“{category|code:payer-categories}”，名册中的工作岗位是“{occupation|code:occupations}”',
          remedy: {
            mistyped: '请核对两处，改正填错的一处。',
            true: '本人身份有变化的，请更新名册，或者从变化的那个月起改交费类别，以前的不改。',
          },
        },
      },
    },
    en: {
      title: 'The kind of payer goes with the occupation',
      parameterNames: {
        occupationOf: 'Occupation of each category',
        anybody: 'Categories open to anybody',
      },
      variants: {
        odd: {
          problem:
            '{person} pays as “{value}” for {month|date}, and as another kind before and after',
          remedy: {
            mistyped: 'If mistyped, make it agree with the months around it.',
            true: 'If it really changed and changed back, leave it and say so in 核实说明.',
          },
        },
        default: {
          problem:
            '{person} pays as “{category|code:payer-categories}”, but is on the roster as “{occupation|code:occupations}”',
          remedy: {
            mistyped: 'Compare both and correct the one that is wrong.',
            true: 'If the position changed, update the roster, or the kind of payer from that month on; leave the months before.',
          },
        },
      },
    },
  },
});
