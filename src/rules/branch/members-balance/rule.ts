import { type CivilDate, yearEnd } from '../../../core/calendar/civil-date';
import { defineRule } from '../../rule';

/**
 * 上年底党员总数, what came and what went make the roster: the first table of the
 * annual return (两年党员数综合比较, row 15).
 */
export const rule = defineRule({
  id: 'branch/members-balance',
  level: 2,
  provisions: [],
  needs: { branch: ['membersLastYear'], members: [], movements: ['kind', 'movedOn'] },
  check(ledger, context) {
    const { index } = context;
    const { branch } = index;
    if (!branch || !context.knows(branch, 'membersLastYear')) return;
    if (ledger.year === null) return context.notChecked('no-year', {}, 1);
    const { life } = index;
    const open = life.changes.all.some(({ kind, given }) => kind === null || given === null);
    if (open) return context.notChecked('open', {}, 1);
    const end = Math.min(yearEnd(ledger.year), context.asOf) as CivilDate;
    const { came, went, actual } = life.balanceOf(ledger.year);
    const should = branch.membersLastYear + came - went;
    if (actual === should) return context.met();
    const data = { last: branch.membersLastYear, came, went, should, actual, end };
    context.report(branch, 'membersLastYear', { data });
  },
  messages: {
    'zh-CN': {
      title: '上年底总数、本年增减与名册相符',
      variants: {
        default: {
          problem:
            '上年底党员总数是{last}人，本年增加{came}人、减少{went}人，到{end|date}应有{should}人，名册实有{actual}人',
          remedy: {
            missing: '请核对“党员增减”有没有漏登，名册有没有漏填。',
            mistyped: '请核对上年底总数是否与去年年报一致，名册有没有多填已经离开的人。',
            true: '三处都与档案一致、仍对不上的，不要凑数，请在“核实说明”里写明。',
          },
        },
      },
      notChecked: { open: '有的变动类型、变动日期是空的或者读不出来，无法合计' },
    },
    en: {
      title: 'Last year, the changes and the roster agree',
      variants: {
        default: {
          problem:
            '{last} members last year, {came} came and {went} went: there should be {should} on {end|date}, the roster has {actual}',
          remedy: {
            missing:
              'Look for movements that were not entered, and for people missing on the roster.',
            mistyped:
              'Check the number of last year’s return, and the roster for people who have left.',
            true: 'If all three are as the files have them, do not make them fit: say so in 核实说明.',
          },
        },
      },
      notChecked: {
        open: 'Some kinds or dates of movements are empty or cannot be read',
      },
    },
  },
});
