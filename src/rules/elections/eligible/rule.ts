import { isProbationerOn } from '../../../branch-life/membership';
import { isAfter, isBefore } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';
import { electionsUnder } from '../elections';

/** Probationers, and members under 留党察看, cannot be elected. */
export const rule = defineRule({
  id: 'elections/eligible',
  level: 2,
  provisions: ['E-03', 'C-08', 'C-18'],
  needs: { elections: ['elected'], members: ['name', 'category'] },
  check(ledger, context) {
    const { index } = context;
    let absent = 0;
    for (const { election, date, on } of electionsUnder('E-03', ledger, context)) {
      if (!context.knows(election, 'elected')) continue;
      for (const name of election.elected) {
        const members = index.membersByName.get(name) ?? [];
        const [member] = members;
        let fine = true;
        if (!member) absent++;
        else if (members.every((one) => isProbationerOn(one, date))) {
          const related = [placeOf(member, 'category')];
          const variant = 'probationer';
          fine = false;
          context.report(election, 'elected', {
            variant,
            on,
            data: { date, elected: name },
            related,
          });
        }
        const sanction = index.sanctionsByName.get(name)?.find(({ kind, decidedOn, until }) => {
          if (kind !== 'probation-in-party' || decidedOn === null || until === null) return false;
          return isBefore(decidedOn, date) && isAfter(until, date);
        });
        if (!sanction || members.length > 1) {
          if (member && fine) context.met();
          continue;
        }
        const related = [placeOf(sanction, 'until')];
        const data = { date, elected: name, until: sanction.until };
        context.report(election, 'elected', { variant: 'barred', on, data, related });
      }
    }
    if (absent > 0) context.notChecked('absent', { n: absent }, absent);
  },
  messages: {
    'zh-CN': {
      title: '当选人有被选举权',
      variants: {
        probationer: {
          problem: '{date|date}当选的{elected}，按党员名册当天还是预备党员，没有被选举权',
          remedy: {
            mistyped: '请核对姓名，对照档案核对名册上的转正日期，改正填错的一处。',
            true: '确系预备党员当选的，当选无效：记录不要改，请报告上级党组织。',
          },
        },
        barred: {
          problem: '{date|date}当选的{elected}，留党察看到{until|date}才期满，当天没有被选举权',
          remedy: {
            mistyped: '请核对姓名，对照处分决定核对期限，改正填错的一处。',
            true: '确系留党察看期间当选的，当选无效：记录不要改，请报告上级党组织。',
          },
        },
      },
      notChecked: {
        absent: '有{n}名当选人不在党员名册上，无法核对是不是正式党员',
      },
    },
    en: {
      title: 'Who is elected may be elected',
      variants: {
        probationer: {
          problem:
            '{elected}, elected on {date|date}, was by the roster still a probationer that day',
          remedy: {
            mistyped:
              'Check the name, and the date of confirmation by the file; correct what is wrong.',
            true: 'A probationer cannot be elected: leave the record and report it to the superior organisation.',
          },
        },
        barred: {
          problem: '{elected}, elected on {date|date}, was under 留党察看 until {until|date}',
          remedy: {
            mistyped: 'Check the name, and the period by the decision; correct what is wrong.',
            true: 'Otherwise the election is void: leave the record and report it to the superior organisation.',
          },
        },
      },
      notChecked: {
        absent:
          '{n} of those elected are not on the roster, so that it is not known whether they are full members',
      },
    },
  },
});
