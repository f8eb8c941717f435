import { defineRule } from '../../rule';

/**
 * A leading cadre who misses the life of the branch reports in another way:
 * alone, from away or by a survey, orally or in writing. No paper is asked for.
 */
export const rule = defineRule({
  id: 'attendance/leader-report',
  level: 2,
  provisions: ['T-02', 'J-08'],
  needs: { attendance: ['name', 'attended'], members: ['leader'] },
  check(ledger, context) {
    for (const row of ledger.attendance.records) {
      const { name, attended, reason, reportMode } = row;
      if (attended === null || attended === 'present' || reportMode !== null) continue;
      if (context.index.memberOf({ name, idNumber: null })?.leader !== true) continue;
      context.report(row, 'attended', {
        data: { person: name },
        ...(reason === null ? {} : { variant: 'reason', severity: 'info' }),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '党员领导干部缺席有汇报',
      variants: {
        default: {
          problem: '党员领导干部{person}{value}，没有填写原因，也没有填写汇报方式',
          remedy:
            '请填写缺席原因；如已作单独汇报、外出汇报或调查汇报，请填写汇报方式，口头、书面均可，不需要附材料。',
        },
        reason: {
          problem: '党员领导干部{person}{value}，填写了原因，没有填写汇报方式',
          remedy:
            '如已作单独汇报、外出汇报或调查汇报，请填写汇报方式，口头、书面均可，不需要附材料。',
        },
      },
    },
    en: {
      title: 'A leading cadre who was absent has reported',
      variants: {
        default: {
          problem:
            'For {person}, a leading cadre, “{value}” is entered with neither reason nor report',
          remedy:
            'Enter the reason, and the way of reporting if there was a report: oral or written, no paper is needed.',
        },
        reason: {
          problem:
            'For {person}, a leading cadre, “{value}” is entered with a reason but no report',
          remedy:
            'Enter the way of reporting if there was a report: oral or written, no paper is needed.',
        },
      },
    },
  },
});
