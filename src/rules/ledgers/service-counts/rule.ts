import { defineRule, placeOf } from '../../rule';

/** 人 are different people and 人次 their attendances: each person attends at least once. */
export const rule = defineRule({
  id: 'ledgers/service-counts',
  level: 1,
  provisions: [],
  needs: { services: ['persons'] },
  check(ledger, context) {
    for (const service of ledger.services.records) {
      const { persons, attendances, participants, memberCount } = service;
      const named = new Set(participants ?? []).size;
      if (attendances === null && named === 0) {
        context.notApplicable();
        continue;
      }
      if (persons === null) {
        context.undecided(service, 'persons');
        continue;
      }
      const tooMany = memberCount !== null && memberCount > persons;
      if (!tooMany && named <= persons && (attendances === null || persons <= attendances))
        context.met();
      if (attendances !== null && persons > attendances) {
        context.report(service, 'attendances', {
          variant: 'attendances',
          data: { persons, attendances },
          related: [placeOf(service, 'persons')],
        });
      }
      if (named > persons) {
        context.report(service, 'persons', {
          variant: 'named',
          severity: 'warning',
          data: { persons, named },
          related: [placeOf(service, 'participants')],
        });
      }
      if (tooMany) {
        context.report(service, 'memberCount', {
          variant: 'members',
          data: { persons },
          related: [placeOf(service, 'persons')],
        });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '参加人数不多于人次',
      variants: {
        attendances: {
          problem: '参加人数{persons}人，多于{attendances}人次；同一人参加几次，人数计1、人次计几',
          remedy: {
            mistyped: '请核对人数和人次，填反或者填错的改正。',
            true: '确实如此的不用改，请在“核实说明”里写明。',
          },
        },
        named: {
          problem: '参加人写了{named}人，参加人数填的是{persons}人',
          remedy: {
            mistyped: '请核对参加人和参加人数，填错的改正。',
            true: '参加人没有写全的不用改。',
          },
        },
        members: {
          problem: '其中党员填的是{value}人，多于参加人数{persons}人',
          remedy: { mistyped: '请核对两个数，填反或者填错的改正。' },
        },
      },
    },
    en: {
      title: 'No more people than attendances',
      variants: {
        attendances: {
          problem: '{persons} people took part, more than {attendances} attendances',
          remedy: {
            mistyped: 'Check people and attendances, and correct what is exchanged or wrong.',
            true: 'If it really is so, leave it and say so in 核实说明.',
          },
        },
        named: {
          problem: '{named} people are named, but the number is {persons}',
          remedy: {
            mistyped: 'Check names and number, and correct what is wrong.',
            true: 'If not all are named, leave it.',
          },
        },
        members: {
          problem: '{value} of those who took part are members, more than all {persons}',
          remedy: { mistyped: 'Check both numbers, and correct what is exchanged or wrong.' },
        },
      },
    },
  },
});
