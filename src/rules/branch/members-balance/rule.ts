import type { LedgerIndex } from '../../../branch-life/ledger-index';
import { type CivilDate, yearEnd, yearOf } from '../../../core/calendar/civil-date';
import type { Ledger } from '../../../ledger/model';
import { isLeaving } from '../../../ledger/movement-kinds';
import type { MovementsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf } from '../../rule';

/** Who left in the year with the name of one on the roster, and another number. */
const strangersWhoLeft = (
  { movements, year }: Ledger,
  { life }: LedgerIndex,
): readonly MovementsRecord[] =>
  movements.records.filter(
    (movement) =>
      movement.idNumber !== null &&
      movement.movedOn !== null &&
      yearOf(movement.movedOn) === year &&
      isLeaving(movement.kind) &&
      life.people.namesakes(movement.name).length === 1 &&
      life.people.memberOf(movement) === null,
  );

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
    if (!branch) return;
    // Whoever takes part there stands on the roster of another branch.
    if (branch.kind === 'temporary') return context.notApplicable();
    if (!context.knows(branch, 'membersLastYear')) return;
    if (ledger.year === null) return context.notChecked('no-year', {}, 1);
    const { life } = index;
    const open = life.changes.all.some(({ kind, given }) => kind === null || given === null);
    if (open) return context.notChecked('open', {}, 1);
    const end = Math.min(yearEnd(ledger.year), context.asOf) as CivilDate;
    const { came, went, actual } = life.balanceOf(ledger.year);
    const should = branch.membersLastYear + came - went;
    if (actual === should) return context.met();
    const data = { last: branch.membersLastYear, came, went, should, actual, end };
    const [stranger, another] = strangersWhoLeft(ledger, index);
    if (stranger && !another && actual - should === 1) {
      const related = [placeOf(branch, 'membersLastYear')];
      context.report(stranger, 'idNumber', { variant: 'namesake', data, related });
    } else context.report(branch, 'membersLastYear', { data });
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
        namesake: {
          problem:
            '上年底党员总数是{last}人，本年增加{came}人、减少{went}人，应有{should}人，名册实有{actual}人；减少的{name}与名册上同名的人号码不同',
          remedy: {
            mistyped: '是同一个人的，请对照身份证，改正写错的号码（这里或者名册）。',
            true: '确系同名的两个人的不用改号码，请核对上年底总数和名册，查清后在“核实说明”里写明。',
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
        namesake: {
          problem:
            'Last year {last}, came {came}, went {went}: {should} due, {actual} on the roster; {name} who left has another number there',
          remedy: {
            mistyped:
              'If it is the same person, correct the wrong number by the card, here or there.',
            true: 'If they are two people, leave it, check last year’s total and the roster, and say so in 核实说明.',
          },
        },
      },
      notChecked: {
        open: 'Some kinds or dates of movements are empty or cannot be read',
      },
    },
  },
});
