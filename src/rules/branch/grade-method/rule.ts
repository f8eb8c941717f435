import { hasColumn, isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** Whether a grade was self-assessed or confirmed: the two are counted apart. */
export const rule = defineRule({
  id: 'branch/grade-method',
  level: 1,
  provisions: [],
  needs: { branch: [] },
  check(ledger, context) {
    for (const branch of ledger.branch.records) {
      if (branch.grade === null || !hasColumn(branch, 'gradedBy')) context.notApplicable();
      else if (!isBlank(branch, 'gradedBy')) context.met();
      else context.report(branch, 'gradedBy', { data: { grade: branch.grade } });
    }
  },
  messages: {
    'zh-CN': {
      title: '星级或等次写明认定方式',
      why: '自评和上级认定分开统计',
      variants: {
        default: {
          problem: '星级或等次填了“{grade}”，没有填认定方式',
          remedy: {
            missing: '请选“自评”或“认定”。',
            true: '不知道是怎样定的，请问上级党组织，不要估填。',
          },
        },
      },
    },
    en: {
      title: 'A grade says how it was given',
      why: 'What was self-assessed and what was confirmed count apart',
      variants: {
        default: {
          problem: 'The grade is “{grade}”, and 认定方式 is empty',
          remedy: {
            missing: 'Choose 自评 or 认定.',
            true: 'If it is not known, ask the superior and do not guess.',
          },
        },
      },
    },
  },
});
