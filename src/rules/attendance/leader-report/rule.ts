import { hasColumn } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';
import { neverPresent } from './never-present';

/**
 * A leading cadre who misses the life of the branch reports in another way:
 * alone, from away or by a survey, orally or in writing. No paper is asked for.
 */
export const rule = defineRule({
  id: 'attendance/leader-report',
  level: 2,
  provisions: ['T-02', 'J-08'],
  needs: { members: ['name', 'leader'] },
  check(ledger, context) {
    if (ledger.attendance.sheets.length === 0 && ledger.meetings.sheets.length === 0) {
      context.notChecked('missing-sheet', { table: 'attendance' });
      return;
    }
    const never = neverPresent(ledger, context.index);
    const told = new Set(never.map(({ member }) => member));
    for (const { member, count, rows } of never) {
      context.report(member, 'name', {
        variant: 'never',
        severity: 'warning',
        data: { person: member.name, count },
        cells: rows.map((row) => placeOf(row, 'attended')),
        things: Math.max(1, rows.length),
      });
    }
    let silent = 0;
    for (const row of ledger.attendance.records) {
      const { name, attended, reason, reportMode } = row;
      const member = context.index.memberOf({ name, idNumber: null });
      if (!member || told.has(member)) continue;
      if (member.leader !== true) context.notApplicable();
      else if (attended === null) context.undecided(row, 'attended');
      else if (attended === 'present' || reportMode !== null) context.met();
      // A register of mere marks has no room for a reason or a report.
      else if (!hasColumn(row, 'reason') && !hasColumn(row, 'reportMode')) silent++;
      else {
        context.report(row, 'attended', {
          data: { person: name },
          ...(reason === null ? {} : { variant: 'reason', severity: 'info' }),
        });
      }
    }
    if (silent > 0) context.notChecked('marks-only', { n: silent }, silent);
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
          remedy: {
            mistyped: '其实出席了的，请改正。',
            missing:
              '请补填缺席原因；作过单独汇报、外出汇报或调查汇报的，请填写汇报方式，口头、书面均可。',
            true: '没有汇报过的不要补编，请提醒本人补作汇报，不需要附材料。',
          },
        },
        reason: {
          problem: '党员领导干部{person}{value}，填写了原因，没有填写汇报方式',
          remedy: {
            missing:
              '作过单独汇报、外出汇报或调查汇报的，请填写汇报方式，口头、书面均可，不需要附材料。',
            true: '没有汇报过的不用改，请提醒本人补作汇报。',
          },
        },
        never: {
          problem: '党员领导干部{person}有记录的{count}次会议都没有出席，也没有汇报的记录',
          remedy: {
            mistyped: '登记写错的，请改正。',
            missing: '漏记出席的请补记；作过单独汇报、外出汇报或调查汇报的，请填写汇报方式。',
            true: '确实都没有参加的，不要补记，请提醒本人参加支部的组织生活，并在“核实说明”里写明。',
          },
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
          remedy: {
            mistyped: 'If the member was present, correct it.',
            missing:
              'Enter the reason, and the way of reporting if there was a report: oral or written.',
            true: 'If there was none, make nothing up: ask for the report; no paper is needed.',
          },
        },
        reason: {
          problem:
            'For {person}, a leading cadre, “{value}” is entered with a reason but no report',
          remedy: {
            missing:
              'Enter the way of reporting if there was a report: oral or written, no paper is needed.',
            true: 'If there was none, leave it and ask for the report.',
          },
        },
        never: {
          problem:
            '{person}, a leading cadre, was absent from all {count} recorded meetings, with no report',
          remedy: {
            mistyped: 'If the register is wrong, correct it.',
            missing: 'Enter presences left out, and the way of reporting where there was a report.',
            true: 'If never present, enter nothing: ask the cadre to take part and say so in 核实说明.',
          },
        },
      },
    },
  },
});
