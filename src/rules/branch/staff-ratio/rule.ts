import { defineRule } from '../../rule';

/** Full-time party workers are one to two in a hundred of an organ's staff (机关条例 第三十条). */
export const rule = defineRule({
  id: 'branch/staff-ratio',
  level: 1,
  provisions: ['J-04'],
  needs: { branch: ['unitKind', 'staffCount', 'fullTimeOfficers'] },
  check(ledger, context) {
    const low = context.limit('J-04', 'minimumPercent');
    const high = context.limit('J-04', 'maximumPercent');
    for (const branch of ledger.branch.records) {
      const none = branch.staffCount === null && branch.fullTimeOfficers === null;
      if (branch.unitKind !== 'government' || none) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(branch, 'staffCount', 'fullTimeOfficers')) continue;
      const { staffCount, fullTimeOfficers } = branch;
      // Whole people: of 30 staff nobody need be, and one may be.
      const from = Math.floor((staffCount * low) / 100);
      const to = Math.ceil((staffCount * high) / 100);
      if (fullTimeOfficers >= from && fullTimeOfficers <= to) {
        context.met();
        continue;
      }
      context.report(branch, 'fullTimeOfficers', {
        variant: fullTimeOfficers < from ? 'few' : 'many',
        data: { staffCount, from, to, low, high },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '机关专职党务工作人员的比例',
      variants: {
        few: {
          problem:
            '{header}{value}人，按工作人员{staffCount}人的{low}%至{high}%，一般是{from}至{to}人',
          remedy: {
            mistyped: '两个数填错的，请改正。',
            true: '确实偏少的不用改，可以向上级党组织反映。',
          },
        },
        many: {
          problem:
            '{header}{value}人，按工作人员{staffCount}人的{low}%至{high}%，一般是{from}至{to}人',
          remedy: {
            mistyped: '两个数填错的，请改正；兼职的不填在这里。',
            true: '确实如此的不用改，请在“核实说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'Share of full-time party workers in an organ',
      variants: {
        few: {
          problem:
            '“{value}” full-time party workers; {low}% to {high}% of {staffCount} staff are {from} to {to}',
          remedy: {
            mistyped: 'Correct a wrong number.',
            true: 'If there really are few, leave it; the superior may be told.',
          },
        },
        many: {
          problem:
            '“{value}” full-time party workers; {low}% to {high}% of {staffCount} staff are {from} to {to}',
          remedy: {
            mistyped: 'Correct a wrong number; those part-time are not entered here.',
            true: 'If it really is so, leave it and say so in 核实说明.',
          },
        },
      },
    },
  },
});
