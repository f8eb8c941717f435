import { hasColumn } from '../../../ledger/model';
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
    let silent = 0;
    for (const row of ledger.attendance.records) {
      const { name, attended, reason, reportMode } = row;
      if (attended === null || attended === 'present' || reportMode !== null) continue;
      if (context.index.memberOf({ name, idNumber: null })?.leader !== true) continue;
      // A register of mere marks has no room for a reason or a report.
      if (!hasColumn(row, 'reason') && !hasColumn(row, 'reportMode')) {
        silent++;
        continue;
      }
      context.report(row, 'attended', {
        data: { person: name },
        ...(reason === null ? {} : { variant: 'reason', severity: 'info' }),
      });
    }
    if (silent > 0) context.notChecked('marks-only', { n: silent });
  },
  messages: {
    'zh-CN': {
      title: '党员领导干部缺席有汇报',
      notChecked: {
        'marks-only':
          '党员领导干部有{n}次没有出席，登记表里没有“原因”和“汇报方式”两列，无法知道有没有汇报',
      },
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
      notChecked: {
        'marks-only':
          'Leading cadres were absent {n} times; the register has no columns for a reason or a report',
      },
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
