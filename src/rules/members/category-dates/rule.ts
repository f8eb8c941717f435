import { type CivilDate, isBefore } from '../../../core/calendar/civil-date';
import { isBlank } from '../../../ledger/model';
import { defineRule } from '../../rule';

/**
 * 人员类别 and 转正日期 go together (党章 第七条). Between about 1969 and 1977 there was
 * no probation, and earlier rules differed: who joined then may lack the date.
 */
export const rule = defineRule({
  id: 'members/category-dates',
  level: 1,
  provisions: ['C-10', 'C-06'],
  needs: { members: ['category', 'joinedOn', 'confirmedOn'] },
  check(ledger, context) {
    const errorSince = context.limit('C-06', 'errorSince') as CivilDate;
    for (const member of ledger.members.records) {
      const { category, joinedOn, confirmedOn } = member;
      if (category === null || (confirmedOn === null && !isBlank(member, 'confirmedOn'))) {
        context.undecided(member, category === null ? 'category' : 'confirmedOn');
      } else if (category === 'probationary' && confirmedOn !== null) {
        context.report(member, 'category', { variant: 'confirmed', data: { confirmedOn } });
      } else if (
        category === 'full' &&
        joinedOn !== null &&
        confirmedOn === null &&
        isBlank(member, 'confirmedOn')
      ) {
        if (isBefore(joinedOn, errorSince)) {
          context.report(member, 'confirmedOn', {
            variant: 'history',
            data: { joinedOn },
            severity: 'info',
          });
        } else context.report(member, 'confirmedOn', { variant: 'missing', data: { joinedOn } });
      } else if (category === 'full' && joinedOn === null && confirmedOn === null) {
        context.undecided(member, 'joinedOn');
      } else context.met();
      if (confirmedOn !== null && joinedOn === null && isBlank(member, 'joinedOn')) {
        // That 入党日期 is empty is told as such; this only says what it is needed for.
        context.report(member, 'confirmedOn', { variant: 'unjoined', severity: 'info' });
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '人员类别与转正日期一致',
      variants: {
        confirmed: {
          problem: '{name}的{header}是“{value}”，已有转正日期{confirmedOn|date}',
          remedy: {
            mistyped: '没有转正的，请清空转正日期；填的是预备期满日期的，移到“发展党员”表。',
            missing: '已经转正的，请把人员类别改为“正式党员”。',
          },
        },
        missing: {
          problem: '{name}是正式党员（{joinedOn|date}入党），{header}没有填',
          remedy: {
            mistyped: '还没有转正的，请把人员类别改为“预备党员”。',
            missing: '请按《入党志愿书》填写预备期满转为正式党员的日期，只知道年月也可以。',
            true: '档案里查不到的不要估填，请留空，在“核实说明”里写明。',
          },
        },
        history: {
          problem: '{name}于{joinedOn|date}入党，{header}没有填；当时的预备期规定与现在不同',
          remedy: {
            missing: '档案里有转正日期的，请补填。',
            true: '档案里没有的不用填。',
          },
        },
        unjoined: {
          problem: '{name}有{header}“{value}”，没有入党日期',
          remedy: {
            missing: '请对照《入党志愿书》补填入党日期。',
            true: '查不到的不要估填，只知道年份的可以只填年份。',
          },
        },
      },
    },
    en: {
      title: 'Category and date of full membership agree',
      variants: {
        confirmed: {
          problem: '{name} is a “{value}” but became a full member on {confirmedOn|date}',
          remedy: {
            mistyped: 'If probation goes on, clear 转正日期; its expected end belongs in 发展党员.',
            missing: 'If the member was confirmed, change the category to 正式党员.',
          },
        },
        missing: {
          problem: '{name} is a full member (joined {joinedOn|date}) without {header}',
          remedy: {
            mistyped: 'If not yet confirmed, change the category to 预备党员.',
            missing: 'Enter the day on which probation ended; year and month will do.',
            true: 'If the archives do not have it, do not guess: leave it blank and say so in 核实说明.',
          },
        },
        history: {
          problem: '{name} joined on {joinedOn|date} and has no {header}; probation differed then',
          remedy: {
            missing: 'Enter the date if the personal file has one.',
            true: 'If it has none, leave it.',
          },
        },
        unjoined: {
          problem: '{name} has {header} “{value}” but no joining date',
          remedy: {
            missing: 'Enter it from the admission form.',
            true: 'If it cannot be found, do not guess; the year alone will do.',
          },
        },
      },
    },
  },
});
