import { officersByBranch } from '../../../branch-life/of-branches';
import { isStanding } from '../../../branch-life/organisation';
import { isFurtherMember } from '../../../branch-life/posts';
import { defineRule } from '../../rule';

/**
 * A branch of seven full members or more has a committee, of three to five,
 * normally not over seven (支部工作条例). A temporary branch's is appointed.
 */
export const rule = defineRule({
  id: 'officers/committee',
  level: 2,
  provisions: ['B-21', 'J-03'],
  needs: { branch: ['kind'], members: ['category'], officers: ['name', 'post'] },
  check(ledger, context) {
    const { index, asOf } = context;
    const { branch } = index;
    const sheet = ledger.officers.sheets[0];
    if (!branch || !sheet || !isStanding(branch, asOf)) return context.notApplicable();
    if (branch.kind === null) return context.undecided(branch, 'kind');
    if (branch.kind !== 'branch' && branch.kind !== 'joint') return context.notApplicable();
    // 支部信息 is of one branch, the list of several.
    if (officersByBranch(index.committee).length > 1) return context.notApplicable();
    const members = index.membersOn(asOf);
    const full = members.filter((one) => index.life.categoryOn(one, asOf) === 'full').length;
    const unclear = members.filter(({ category }) => category === null);
    const minimum = context.limit('B-21', 'minimum');
    const size = new Set(index.committee.map(({ name }) => name)).size;
    const hasMembers = index.committee.some(isFurtherMember);
    const least = context.limit('B-21', 'minimumSize');
    const usual = context.limit('B-21', 'usualSize');
    const most = context.limit('B-21', 'maximumSize');
    // A post that cannot be read may be the one that is missed.
    const open = ledger.officers.records.find(({ post }) => post === null);
    const data = { full, minimum, size, least, usual, most };
    if (open && size <= most) return context.undecided(open, 'post');
    if (full >= minimum && !hasMembers) {
      const provision = context.basisFor('J-03', 'B-21');
      context.reportSheet(sheet, 'post', { variant: 'none', data, provision });
    } else if (full >= minimum && size < least) {
      context.reportSheet(sheet, 'post', { variant: 'small', data, severity: 'warning' });
    } else if (size > most) {
      context.reportSheet(sheet, 'post', { variant: 'large', data, severity: 'warning' });
    } else if (size > usual) {
      context.reportSheet(sheet, 'post', { variant: 'unusual', data, severity: 'info' });
    } else if (full >= minimum || size > 0) context.met();
    else if (full + unclear.length < minimum) context.notApplicable();
    else for (const member of unclear) context.undecided(member, 'category');
  },
  messages: {
    'zh-CN': {
      title: '正式党员七人以上的党支部设立支部委员会',
      variants: {
        none: {
          problem: '本支部有正式党员{full}人（{minimum}人以上），班子成员里没有支部委员',
          remedy: {
            mistyped: '人员类别或党内职务填错的，请改正。',
            missing: '已经设立支部委员会的，请把委员补填进“班子成员”表。',
            true: '没有设立的，请报上级党组织同意后选举产生；暂缓设立的，请在“核实说明”里写明。',
          },
        },
        small: {
          problem: '支部委员会有{size}人，少于{least}人',
          remedy: {
            missing: '班子成员没有填全的，请补填。',
            true: '有缺额的，请报上级党组织后补选。',
          },
        },
        large: {
          problem: '支部委员会有{size}人，超过{most}人',
          remedy: {
            mistyped: '表里有已经离任的人或者不是委员的人，请改正。',
            true: '委员人数一般不超过{most}人；经上级党组织同意的，请在“核实说明”里写明。',
          },
        },
        unusual: {
          problem: '支部委员会有{size}人，多于通常的{least}至{usual}人',
          remedy: {
            mistyped: '表里有已经离任的人或者不是委员的人，请改正。',
            true: '经上级党组织同意的不用改。',
          },
        },
      },
    },
    en: {
      title: 'A branch of seven full members has a committee',
      variants: {
        none: {
          problem:
            'The branch has {full} full members ({minimum} or more), and no committee members are entered',
          remedy: {
            mistyped: 'Correct categories or posts that are wrong.',
            missing: 'If there is a committee, enter its members.',
            true: 'If there is none, have one elected, or say in 核实说明 why it is put off.',
          },
        },
        small: {
          problem: 'The committee has {size} members, fewer than {least}',
          remedy: {
            missing: 'Enter the officers that are left out.',
            true: 'If seats are vacant, hold a by-election with the superior’s consent.',
          },
        },
        large: {
          problem: 'The committee has {size} members, more than {most}',
          remedy: {
            mistyped: 'Correct rows of people who have left office or never sat on it.',
            true: 'It has normally at most {most}; if the superior agreed, say so in 核实说明.',
          },
        },
        unusual: {
          problem: 'The committee has {size} members, more than the usual {least} to {usual}',
          remedy: {
            mistyped: 'Correct rows of people who have left office or never sat on it.',
            true: 'Leave it if the superior agreed.',
          },
        },
      },
    },
  },
});
