import { compareDates } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';
import { likelyMember } from '../roster';

/** A recruit and the member of the same identity number agree in name, sex and birth date. */
export const rule = defineRule({
  id: 'recruits/same-person',
  level: 2,
  provisions: [],
  needs: { recruits: ['idNumber'], members: ['idNumber'] },
  check(ledger, context) {
    const { index } = context;
    for (const recruit of ledger.recruits.records) {
      const [member] = index.membersById.get(recruit.idNumber ?? '') ?? [];
      if (!member) {
        const likely = likelyMember(recruit, index);
        if (!likely) continue;
        const related = [placeOf(likely, 'idNumber')];
        context.report(recruit, 'idNumber', { variant: 'number', related });
        continue;
      }
      if (recruit.name !== null && member.name !== null && recruit.name !== member.name) {
        const data = { other: member.name };
        context.report(recruit, 'name', {
          variant: 'name',
          data,
          related: [placeOf(member, 'name')],
        });
      }
      if (recruit.sex !== null && member.sex !== null && recruit.sex !== member.sex) {
        const data = { other: member.sex };
        context.report(recruit, 'sex', { variant: 'sex', data, related: [placeOf(member, 'sex')] });
      }
      if (recruit.birthDate === null || member.birthDate === null) continue;
      if (compareDates(recruit.birthDate, member.birthDate) === 0) continue;
      const data = { born: recruit.birthDate, other: member.birthDate };
      const related = [placeOf(member, 'birthDate')];
      context.report(recruit, 'birthDate', { variant: 'birth', data, related });
    }
  },
  messages: {
    'zh-CN': {
      title: '发展党员与党员名册的个人信息一致',
      variants: {
        number: {
          problem:
            '{name}在发展党员表里的公民身份号码“{value}”与党员名册里的不同，其他信息像是同一个人',
          remedy: '请对照身份证，改正写错的号码；如确系同名的两个人，请在“核实说明”里写明。',
        },
        name: {
          problem: '同一个公民身份号码，这里的姓名是“{value}”，党员名册里是“{other}”',
          remedy: '请对照身份证，改正写错的姓名或者号码。',
        },
        sex: {
          problem: '{name}的性别，这里是“{value}”，党员名册里是“{other|code:sexes}”',
          remedy: '请核实后改正其中一处。',
        },
        birth: {
          problem: '{name}的出生日期，这里是{born|date}，党员名册里是{other|date}',
          remedy: '请以档案认定的出生日期为准，改正其中一处。',
        },
      },
    },
    en: {
      title: 'Recruits and roster agree on the person',
      variants: {
        number: {
          problem:
            'The ID number “{value}” of {name} differs from the roster, though the rest looks like the same person',
          remedy:
            'Correct it by the identity card; if they are two people of one name, say so in 核实说明.',
        },
        name: {
          problem: 'The same ID number has the name “{value}” here and “{other}” on the roster',
          remedy: 'Correct the name or the number by the identity card.',
        },
        sex: {
          problem: 'The sex of {name} is “{value}” here and “{other|code:sexes}” on the roster',
          remedy: 'Verify it and correct one of the two.',
        },
        birth: {
          problem: 'The birth date of {name} is {born|date} here and {other|date} on the roster',
          remedy: 'Correct one of the two by the personal file.',
        },
      },
    },
  },
});
