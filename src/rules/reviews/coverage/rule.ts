import { type CivilDate, isBefore } from '../../../core/calendar/civil-date';
import { membersThroughout } from '../../coverage';
import { defineRule } from '../../rule';

/** Every member has a result in the review of the year. A probationer may take part without a grade. */
export const rule = defineRule({
  id: 'reviews/coverage',
  level: 2,
  provisions: ['B-19', 'T-04'],
  needs: { reviews: ['year', 'name'], members: ['name'] },
  check(ledger, context) {
    const rows = ledger.reviews.records.filter(({ year }) => year === ledger.year);
    if (rows.length === 0) {
      context.notChecked('no-review', { year: ledger.year });
      return;
    }
    let first: CivilDate | undefined;
    for (const { reviewedOn } of rows) {
      if (reviewedOn !== null && (!first || isBefore(reviewedOn, first))) first = reviewedOn;
    }
    const reviewed = new Set(rows.map(({ name }) => name));
    for (const member of membersThroughout(ledger, context, first)) {
      if (member.name === null || reviewed.has(member.name)) continue;
      context.report(member, 'name', { data: { year: ledger.year } });
    }
  },
  messages: {
    'zh-CN': {
      title: '每名党员都有民主评议结果',
      variants: {
        default: {
          problem: '{name}没有{year}年的民主评议结果',
          remedy: '请补填评议结果；因年老、长期患病等没有参加评议的，可在“核实说明”里写明。',
        },
      },
      notChecked: { 'no-review': '“民主评议”中没有{year}年的结果，不核对是否覆盖全体党员' },
    },
    en: {
      title: 'Every member has a result in the review',
      variants: {
        default: {
          problem: '{name} has no result in the democratic review of {year}',
          remedy:
            'Enter it; if the member did not take part for age or illness, say so in 核实说明.',
        },
      },
      notChecked: { 'no-review': '民主评议 has no results for {year} to compare with' },
    },
  },
});
