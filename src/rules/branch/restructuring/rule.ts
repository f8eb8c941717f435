import { yearOf } from '../../../core/calendar/civil-date';
import { hasColumn, isBlank } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

/**
 * What became of an organisation in a restructuring (不变, 更名, 增补, 新建, 撤销) agrees with its
 * other cells: who is dissolved has a day of it, who is new is not founded years ago, who is renamed
 * had another name.
 */
export const rule = defineRule({
  id: 'branch/restructuring',
  level: 1,
  provisions: [],
  needs: {},
  check(ledger, context) {
    const { year } = ledger;
    for (const branch of ledger.branch.records) {
      if (!hasColumn(branch, 'restructuring') || isBlank(branch, 'restructuring')) {
        context.notApplicable();
        continue;
      }
      if (!context.knows(branch, 'restructuring')) continue;
      const { restructuring, dissolvedOn, foundedOn, formerName, name } = branch;
      if (restructuring === 'dissolved' && dissolvedOn === null) {
        context.report(branch, 'dissolvedOn', {
          variant: 'no-day',
          data: { kind: restructuring },
          related: [placeOf(branch, 'restructuring')],
        });
      } else if (restructuring !== 'dissolved' && dissolvedOn !== null) {
        context.report(branch, 'restructuring', {
          variant: 'dissolved',
          data: { dissolvedOn },
          related: [placeOf(branch, 'dissolvedOn')],
        });
      } else if (
        restructuring === 'founded' &&
        foundedOn !== null &&
        year !== null &&
        yearOf(foundedOn) < year - 1
      ) {
        context.report(branch, 'restructuring', {
          variant: 'founded',
          data: { foundedOn },
          related: [placeOf(branch, 'foundedOn')],
        });
      } else if (restructuring === 'renamed' && formerName !== null && formerName === name) {
        context.report(branch, 'formerName', {
          variant: 'renamed',
          related: [placeOf(branch, 'name')],
        });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '设置调整情况与其他各项一致',
      variants: {
        'no-day': {
          problem: '设置调整情况是“{kind|code:restructuring-kinds}”，没有填写撤销日期',
          remedy: {
            mistyped: '调整情况选错的，请改正。',
            missing: '已经撤销的，请照批复填写撤销日期。',
          },
        },
        dissolved: {
          problem: '设置调整情况是“{value}”，又有撤销日期{dissolvedOn|date}',
          remedy: {
            mistyped: '调整情况或者撤销日期填错的，请改正。',
            true: '先调整、后撤销的，请填最后的情况“撤销”。',
          },
        },
        founded: {
          problem: '设置调整情况是“{value}”，成立日期是{foundedOn|date}',
          remedy: {
            mistyped: '调整情况或者成立日期填错的，请改正。',
            true: '往年新建、今年补报的不用改，请在“核实说明”里写明。',
          },
        },
        renamed: {
          problem: '曾用名“{value}”与现在的全称相同',
          remedy: {
            mistyped: '请把曾用名改为更名以前的全称；没有更名的，请改正设置调整情况。',
          },
        },
      },
    },
    en: {
      title: 'What a restructuring brought agrees with the rest',
      variants: {
        'no-day': {
          problem: '设置调整情况 is “{kind|code:restructuring-kinds}”, but 撤销日期 is blank',
          remedy: {
            mistyped: 'If 设置调整情况 is wrong, correct it.',
            missing: 'If it was dissolved, enter the day that the approval gives.',
          },
        },
        dissolved: {
          problem: '设置调整情况 is “{value}”, and it was dissolved on {dissolvedOn|date}',
          remedy: {
            mistyped: 'If either is wrong, correct it.',
            true: 'If it was changed first and dissolved later, the last counts: 撤销.',
          },
        },
        founded: {
          problem: '设置调整情况 is “{value}”, but it was founded on {foundedOn|date}',
          remedy: {
            mistyped: 'If either is wrong, correct it.',
            true: 'If it was founded before and is reported now, leave it and say so in 核实说明.',
          },
        },
        renamed: {
          problem: 'The former name “{value}” is the present one',
          remedy: {
            mistyped:
              'Enter the full name that it had before; if it was not renamed, correct 设置调整情况.',
          },
        },
      },
    },
  },
});
