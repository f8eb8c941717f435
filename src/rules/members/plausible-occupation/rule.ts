import * as z from 'zod';
import { completedYears, isBefore, yearEnd, yearOf } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import type { Educations, Occupations } from '../../../ledger/records.generated';
import { isoDateParameter } from '../../dates';
import { defineRule } from '../../rule';

const POSTGRADUATE: ReadonlySet<Educations> = new Set(['doctorate', 'master', 'postgraduate']);
const IN_SERVICE: ReadonlySet<Occupations> = new Set([
  'worker',
  'professional',
  'manager',
  'official',
]);

/** Combinations that reviewers of the annual return ask about; they may well be right. */
export const rule = defineRule({
  id: 'members/plausible-occupation',
  level: 1,
  provisions: [],
  needs: { members: ['occupation'] },
  parameters: z.strictObject({ studentAge: z.int(), joinedBefore: isoDateParameter }),
  check(ledger, context) {
    const { parameters } = context;
    const end = yearEnd(ledger.year ?? yearOf(context.today));
    for (const member of ledger.members.records) {
      if (isBlank(member, 'occupation')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'occupation')) continue;
      const { occupation, birthDate, education, joinedOn } = member;
      if (occupation === 'student' && birthDate !== null) {
        const age = completedYears(birthDate, end);
        if (age >= parameters.studentAge) {
          context.report(member, 'occupation', { variant: 'student', data: { age } });
        } else context.met();
      } else if (occupation === 'farmer' && education !== null && POSTGRADUATE.has(education)) {
        context.report(member, 'occupation', { variant: 'farmer', data: { education } });
      } else if (
        IN_SERVICE.has(occupation) &&
        joinedOn !== null &&
        isBefore(joinedOn, parameters.joinedBefore)
      ) {
        context.report(member, 'occupation', { variant: 'service', data: { joinedOn } });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '工作岗位与年龄、学历、入党时间相称',
      why: '与统计口径下的常见情况不同，供核实',
      parameterNames: { studentAge: '学生从几岁起提示', joinedBefore: '入党日期早于何日' },
      variants: {
        student: {
          problem: '{name}{age}岁，{header}是“{value}”',
          remedy: {
            mistyped: '工作岗位、出生日期或者学历填错的，请改正。',
            true: '确实如此的不用改，报统计时可能要求说明。',
          },
        },
        farmer: {
          problem: '{name}的学历是{education|code:educations}，{header}是“{value}”',
          remedy: {
            mistyped: '工作岗位、出生日期或者学历填错的，请改正。',
            true: '确实如此的不用改，报统计时可能要求说明。',
          },
        },
        service: {
          problem: '{name}于{joinedOn|date}入党，{header}是“{value}”，仍在岗',
          remedy: {
            mistyped: '已经离退休的，请改为“离退休人员”；入党日期填错的，请改正。',
            true: '确实还在岗的不用改，报统计时可能要求说明。',
          },
        },
      },
    },
    en: {
      title: 'Occupation fits age, education and joining date',
      why: 'Unusual by the definitions of the return; to be verified',
      parameterNames: {
        studentAge: 'Age from which a student is asked about',
        joinedBefore: 'Joined before',
      },
      variants: {
        student: {
          problem: '{name} is {age} and {header} is “{value}”',
          remedy: {
            mistyped: 'Correct a wrong occupation, birth date or education.',
            true: 'If it really is so, leave it; an explanation may be asked for.',
          },
        },
        farmer: {
          problem: '{name} has {education|code:educations} education and {header} is “{value}”',
          remedy: {
            mistyped: 'Correct a wrong occupation, birth date or education.',
            true: 'If it really is so, leave it; an explanation may be asked for.',
          },
        },
        service: {
          problem: '{name} joined on {joinedOn|date} and is still in service as “{value}”',
          remedy: {
            mistyped: 'If retired, enter 离退休人员; correct a wrong date of joining.',
            true: 'If still at work, leave it; an explanation may be asked for.',
          },
        },
      },
    },
  },
});
