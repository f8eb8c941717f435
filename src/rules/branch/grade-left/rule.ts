import { hasColumn } from '../../../ledger/model';
import { defineRule } from '../../rule';

/** Who left a grade had one: it stays written, so that the exit counts by it. */
export const rule = defineRule({
  id: 'branch/grade-left',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    for (const branch of ledger.branch.records) {
      const { gradeLeftOn, grade } = branch;
      if (gradeLeftOn === null || !hasColumn(branch, 'grade')) context.notApplicable();
      else if (grade !== null) context.met();
      else context.report(branch, 'grade', { data: { gradeLeftOn } });
    }
  },
  messages: {
    'zh-CN': {
      title: '退出等次的写明原来的等次',
      why: '退出按原来的星级或等次分行统计',
      variants: {
        default: {
          problem: '填了退出等次日期{gradeLeftOn|date}，没有填原来的星级或等次',
          remedy: {
            mistyped: '没有退出的，请清空退出等次日期。',
            missing: '请填写退出以前的星级或等次。',
          },
        },
      },
    },
    en: {
      title: 'Who left a grade says which',
      why: 'Exits are counted by the grade that was left',
      variants: {
        default: {
          problem: 'A grade was left on {gradeLeftOn|date}, but 星级或等次 is blank',
          remedy: {
            mistyped: 'If none was left, clear 退出等次日期.',
            missing: 'Enter the grade that it had until then.',
          },
        },
      },
    },
  },
});
