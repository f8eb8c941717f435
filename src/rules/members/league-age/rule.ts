import { addYears, isBefore } from '../../../core/calendar/civil-date';
import { hasColumn } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

/** A member of the Youth League stays in it until 28, and longer only with a post in it. */
export const rule = defineRule({
  id: 'members/league-age',
  level: 1,
  provisions: ['R-37'],
  needs: {},
  check(ledger, context) {
    const age = context.limit('R-37', 'age');
    for (const member of ledger.members.records) {
      if (member.league !== true) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(member, 'birthDate')) continue;
      const of28 = addYears(member.birthDate, age);
      if (isBefore(context.asOf, of28) || member.leaguePost !== null) context.met();
      else if (!hasColumn(member, 'leaguePost')) context.undecided(member, 'leaguePost');
      else {
        context.report(member, 'league', {
          data: { of28, age },
          related: [placeOf(member, 'leaguePost')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '年满二十八周岁不再保留团籍',
      variants: {
        default: {
          problem: '{name}{of28|date}年满{age}周岁，没有团内职务，保留团籍填的是“{value}”',
          remedy: {
            mistyped: '已经不再保留团籍的，请改为“否”。',
            missing: '在团内担任职务的，请补填团内职务。',
            true: '团籍还没有办理转出的不要改，请本人到团组织办理，办完再改。',
          },
        },
      },
    },
    en: {
      title: 'From 28 on nobody without a post is in the Youth League',
      variants: {
        default: {
          problem:
            '{name} was {age} on {of28|date} and has no post in the League; 是否保留团籍 is “{value}”',
          remedy: {
            mistyped: 'If they are in the League no more, enter 否.',
            missing: 'If they have a post in it, enter 团内职务.',
            true: 'If they have not left the League yet, leave it; they do so with the League first.',
          },
        },
      },
    },
  },
});
