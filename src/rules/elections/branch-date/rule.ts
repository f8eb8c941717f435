import { compareDates, isAfter, isBefore, yearOf } from '../../../core/calendar/civil-date';
import { defineRule, placeOf } from '../../rule';
import { lastTermElection } from '../terms';

/** 本届班子选举日期 of 支部信息 is the date of the last election of a committee. */
export const rule = defineRule({
  id: 'elections/branch-date',
  level: 2,
  provisions: [],
  needs: { elections: ['heldOn', 'elected'], branch: ['electedOn'] },
  check(ledger, context) {
    const { branch } = context.index;
    const electedOn = branch?.electedOn ?? null;
    if (!branch || electedOn === null) return;
    const last = lastTermElection(ledger, context.index);
    const [row] = last?.rows ?? [];
    if (last && row && isBefore(electedOn, last.date)) {
      const related = [placeOf(row, 'heldOn')];
      const data = { electedOn, date: last.date };
      context.report(branch, 'electedOn', { variant: 'older', data, related });
      return;
    }
    const rows = ledger.elections.records;
    if (ledger.year === null || yearOf(electedOn) !== ledger.year || rows.length === 0) return;
    if (isAfter(electedOn, context.asOf)) return;
    if (rows.some(({ heldOn }) => heldOn === null || compareDates(heldOn, electedOn) === 0)) return;
    context.report(branch, 'electedOn', { variant: 'unknown', data: { electedOn } });
  },
  messages: {
    'zh-CN': {
      title: '本届班子选举日期与选举表一致',
      variants: {
        older: {
          problem:
            '支部信息的本届班子选举日期是{electedOn|date}，选举表里{date|date}已经选出新一届班子',
          remedy:
            '请把支部信息的本届班子选举日期改为{date|date}，并改届满日期；如只是补选，请在“核实说明”里写明。',
        },
        unknown: {
          problem: '支部信息的本届班子选举日期是{electedOn|date}，选举表里没有这一天的选举',
          remedy: '请核对两处日期，改正填错的一处；如选举漏登，请在选举表里补登。',
        },
      },
    },
    en: {
      title: 'The date of the election agrees with 选举',
      variants: {
        older: {
          problem:
            '支部信息 dates the election of the committee {electedOn|date}, but 选举 has a new one on {date|date}',
          remedy:
            'Enter {date|date} in 支部信息, and the new end of the term; if seats were only filled, say so in 核实说明.',
        },
        unknown: {
          problem:
            '支部信息 dates the election of the committee {electedOn|date}, but 选举 has none on that day',
          remedy: 'Compare both and correct the wrong one, or enter the election in 选举.',
        },
      },
    },
  },
});
