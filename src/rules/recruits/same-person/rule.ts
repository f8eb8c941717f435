import { compareDates } from '../../../core/calendar/civil-date';
import { wellFormedId } from '../../../core/text/id-number';
import type { MembersRecord, RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf, type RuleContext } from '../../rule';
import { likelyMember } from '../roster';
import { leaveOpen } from '../steps';

/** A recruit and the member of the same identity number agree in name, sex and birth date. */
export const rule = defineRule({
  id: 'recruits/same-person',
  level: 2,
  provisions: [],
  needs: { recruits: ['idNumber'], members: ['idNumber'] },
  check(ledger, context) {
    const { index } = context;
    for (const recruit of ledger.recruits.records) {
      if (recruit.idNumber === null) {
        leaveOpen(recruit, 'idNumber', context);
        continue;
      }
      const [member] = index.membersById.get(recruit.idNumber) ?? [];
      const likely = member ? null : likelyMember(recruit, index);
      if (likely) {
        const related = [placeOf(likely, 'idNumber')];
        context.report(recruit, 'idNumber', { variant: 'number', related });
      } else if (!member) judgeAlone(recruit, context);
      else judge(recruit, member, context);
    }
  },
  messages: {
    'zh-CN': {
      title: '发展党员与党员名册的个人信息一致',
      variants: {
        number: {
          problem:
            '{name}在发展党员表里的公民身份号码“{value}”与党员名册里的不同，其他信息像是同一个人',
          remedy: {
            mistyped: '请对照身份证，改正写错的号码（发展党员表或者名册里的一处）。',
            true: '确系同名的两个人的不用改，请在“核实说明”里写明。',
          },
        },
        other: {
          problem: '{name}的公民身份号码“{value}”与党员名册里的{other}相同，姓名、出生日期都不同',
          remedy: { mistyped: '请对照两人的身份证，改正写错的号码。' },
        },
        name: {
          problem: '同一个公民身份号码，这里的姓名是“{value}”，党员名册里是“{other}”',
          remedy: { mistyped: '请对照身份证，改正写错的姓名或者号码。' },
        },
        sex: {
          problem: '{name}的性别，这里是“{value}”，党员名册里是“{other|code:sexes}”',
          remedy: { mistyped: '请对照身份证，改正写错的一处。' },
        },
        'own-sex': {
          problem: '{name}的性别写作“{value}”，身份号码第17位表示{other|code:sexes}',
          remedy: {
            mistyped: '请对照本人身份证核对两处，改正写错的一处。',
            true: '身份证上确实是这样的不要改，请在“核实说明”里写明。',
          },
        },
        'own-birth': {
          problem: '{name}的出生日期是{born|date}，身份号码里是{other|date}',
          remedy: {
            mistyped: '请对照身份证和档案核对两处，改正写错的一处。',
            true: '档案认定的日期与身份证不同的不要改，请在“核实说明”里写明。',
          },
        },
        birth: {
          problem: '{name}的出生日期，这里是{born|date}，党员名册里是{other|date}',
          remedy: { mistyped: '请以档案认定的出生日期为准，改正写错的一处。' },
        },
      },
    },
    en: {
      title: 'Recruits and roster agree on the person',
      variants: {
        number: {
          problem:
            'The ID number “{value}” of {name} differs from the roster, though the rest looks like the same person',
          remedy: {
            mistyped: 'Correct the wrong number, here or on the roster, by the identity card.',
            true: 'If they are two people of one name, leave it and say so in 核实说明.',
          },
        },
        other: {
          problem:
            'The ID number “{value}” of {name} is that of {other} on the roster, of another name and birth date',
          remedy: { mistyped: 'Correct the wrong number by the two identity cards.' },
        },
        name: {
          problem: 'The same ID number has the name “{value}” here and “{other}” on the roster',
          remedy: { mistyped: 'Correct the name or the number by the identity card.' },
        },
        sex: {
          problem: 'The sex of {name} is “{value}” here and “{other|code:sexes}” on the roster',
          remedy: { mistyped: 'Correct the wrong one by the identity card.' },
        },
        'own-sex': {
          problem:
            'The sex of {name} is “{value}”, but the ID number is of the other: {other|code:sexes}',
          remedy: {
            mistyped: 'Compare both with the card and correct the wrong one.',
            true: 'If the card really says so, leave it and say so in 核实说明.',
          },
        },
        'own-birth': {
          problem: '{name} was born on {born|date}, by the ID number on {other|date}',
          remedy: {
            mistyped: 'Compare both with the card and the file and correct the wrong one.',
            true: 'If the file sets another day than the card, leave it and say so in 核实说明.',
          },
        },
        birth: {
          problem: 'The birth date of {name} is {born|date} here and {other|date} on the roster',
          remedy: { mistyped: 'Correct the wrong one by the personal file.' },
        },
      },
    },
  },
});

const differs = <T>(a: T | null, b: T | null): boolean => a !== null && b !== null && a !== b;

/** Of somebody who is not on the roster yet, the number itself tells sex and birth. */
function judgeAlone(recruit: RecruitsRecord, context: RuleContext): void {
  const number = wellFormedId(recruit.idNumber);
  if (number === null) {
    context.notApplicable();
    return;
  }
  const { sex, birthDate } = recruit;
  const related = [placeOf(recruit, 'idNumber')];
  const isOther = differs(sex, number.sex);
  const born = number.birthDate;
  const isBornElse = birthDate !== null && born !== null && compareDates(birthDate, born) !== 0;
  if (isOther) {
    context.report(recruit, 'sex', { variant: 'own-sex', data: { other: number.sex }, related });
  }
  if (isBornElse) {
    const data = { born: birthDate, other: born };
    // The file may lawfully set another day.
    context.report(recruit, 'birthDate', {
      variant: 'own-birth',
      severity: 'warning',
      data,
      related,
    });
  }
  if (!isOther && !isBornElse) context.met();
}

/** What the roster has that differs, each once; of another name and birth date it is the number. */
function judge(recruit: RecruitsRecord, member: MembersRecord, context: RuleContext): void {
  const born = recruit.birthDate;
  const other = member.birthDate;
  const birth = born !== null && other !== null && compareDates(born, other) !== 0;
  const name = differs(recruit.name, member.name);
  const sex = differs(recruit.sex, member.sex);
  if (name && birth) {
    context.report(recruit, 'idNumber', {
      variant: 'other',
      data: { other: member.name },
      related: [placeOf(member, 'idNumber'), placeOf(member, 'name')],
    });
    return;
  }
  const number = wellFormedId(recruit.idNumber);
  // Where the number speaks for this row, the roster's own cell is told of there.
  const sexOfRow = sex && number?.sex !== recruit.sex;
  const birthOfRow = birth && compareDates(number?.birthDate ?? other, born) !== 0;
  if (name) {
    const related = [placeOf(member, 'name')];
    context.report(recruit, 'name', { variant: 'name', data: { other: member.name }, related });
  }
  if (sexOfRow) {
    const related = [placeOf(member, 'sex')];
    context.report(recruit, 'sex', { variant: 'sex', data: { other: member.sex }, related });
  }
  if (birthOfRow) {
    const related = [placeOf(member, 'birthDate')];
    context.report(recruit, 'birthDate', { variant: 'birth', data: { born, other }, related });
  }
  if (name || sexOfRow || birthOfRow) return;
  if (sex || birth) context.notApplicable();
  else context.met();
}
