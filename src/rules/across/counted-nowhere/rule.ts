import { defineAcrossRule } from '../across-rule';
import { wholeFile } from '../set';

/** People on the roster of a temporary branch count where their formal relation is: somewhere. */
export const rule = defineAcrossRule({
  id: 'across/counted-nowhere',
  level: 3,
  provisions: ['B-07'],
  check({ guests }, context) {
    for (const { file, members, alone } of guests) {
      context.report(wholeFile(file), { data: { members, alone } });
    }
  },
  messages: {
    'zh-CN': {
      title: '临时党支部名册上的人没有在别处统计',
      why: '临时党支部的党员在正式组织关系所在的党支部统计',
      variants: {
        default: {
          problem:
            '组织类别是“临时党支部”，名册上的{members}人不在这里统计；其中{alone}人在这一批别的工作簿的名册里也没有，这次汇总没有计入',
          remedy: {
            mistyped: '组织类别选错的，请对照批复文件改正，改后这些人就在这里统计。',
            missing: '正式组织关系所在的党支部还没有报的，请催报；那里名册漏了的，请补上。',
            true: '正式组织关系在本单位以外的，不用改，写出核实说明。',
          },
        },
      },
    },
    en: {
      title: 'People of a temporary branch who count nowhere else',
      why: 'Members of a temporary branch count where their formal relation is',
      variants: {
        default: {
          problem:
            'The branch is temporary, and its {members} members do not count here; {alone} of them are on no other roster of this set, so the return lacks them',
          remedy: {
            mistyped:
              'If the kind is wrong, correct it by the founding approval: they count here then.',
            missing:
              'If their formal branch has not handed in, ask for it; if its roster lacks them, add them.',
            true: 'If their formal relation is outside this office, leave it and say so.',
          },
        },
      },
    },
  },
});
