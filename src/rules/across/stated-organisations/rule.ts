import { defineAcrossRule } from '../across-rule';
import { statedOrganisations } from '../stated-organisations';

/** What a superior states of the organisations below it is held against those that handed in. */
export const rule = defineAcrossRule({
  id: 'across/stated-organisations',
  level: 3,
  provisions: [],
  check(set, context) {
    for (const { workbook, differing } of statedOrganisations(set)) {
      const [first] = differing;
      const isMore = differing.some(({ stated, counted }) => counted > stated);
      // Who has not handed in is told by name where the list of units is there.
      if (!first || (!isMore && set.round && set.round.missing.length > 0)) continue;
      context.report(workbook.placeOf(first.field), {
        variant: isMore ? 'more' : 'fewer',
        data: {
          numbers: differing.map(({ field, stated, counted }) => {
            const { header } = workbook.placeOf(field);
            return `${header} ${stated}/${counted}`;
          }),
        },
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '填报的下级党组织数与交来的不一致',
      why: '填报的数应当与这一批工作簿里的下级党组织对得上',
      variants: {
        more: {
          problem: '填报的下级党组织数与这一批交来的不一致（填报/交来）：{numbers}',
          remedy: {
            mistyped: '这里的数填错的，请改正；有支部的“上级党组织”填错的，请那个支部改正。',
            missing: '新成立的党组织没有算进去的，请补上。',
            true: '都没有错的不要凑数，请在“说明”里写明差在哪里。',
          },
        },
        fewer: {
          problem:
            '填报的下级党组织数比这一批交来的多（填报/交来）：{numbers}，相加的总数也就没有核对',
          remedy: {
            mistyped: '这里的数填错的，请改正。',
            missing: '有下级的工作簿没有交的，请补交。',
            true: '不用交工作簿的，请在“说明”里写明。',
          },
        },
      },
    },
    en: {
      title: 'The stated numbers of organisations below are not those handed in',
      why: 'What is stated should be what the workbooks of the set show',
      variants: {
        more: {
          problem:
            'The stated numbers of organisations below differ from those in this set (stated/handed in): {numbers}',
          remedy: {
            mistyped:
              'If a number is wrong here, correct it; if a branch names a wrong 上级党组织, have it corrected there.',
            missing: 'If a new organisation was left out, add it.',
            true: 'If all are right, make nothing fit and say where the difference lies.',
          },
        },
        fewer: {
          problem:
            'More organisations below are stated than are in this set (stated/handed in): {numbers}; totals were therefore not added up',
          remedy: {
            mistyped: 'If a number is wrong here, correct it.',
            missing: 'If the workbook of an organisation below is missing, add it.',
            true: 'If it hands in no workbook, say so.',
          },
        },
      },
    },
  },
});
