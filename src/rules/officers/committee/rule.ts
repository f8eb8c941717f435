import { isStanding } from '../../../branch-life/organisation';
import { isFurtherMember } from '../../../branch-life/posts';
import { isUnreadable } from '../../../ledger/model';
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
    if (!branch || !sheet || !isStanding(branch, asOf)) return;
    if (branch.kind !== 'branch' && branch.kind !== 'joint') return;
    const full = index.fullMembersOn(asOf).length;
    const minimum = context.limit('B-21', 'minimum');
    const size = new Set(index.committee.map(({ name }) => name)).size;
    const hasMembers = index.committee.some(isFurtherMember);
    const least = context.limit('B-21', 'minimumSize');
    const usual = context.limit('B-21', 'usualSize');
    const most = context.limit('B-21', 'maximumSize');
    // A post that cannot be read may be the one that is missed.
    const open = ledger.officers.records.some((officer) => isUnreadable(officer, 'post'));
    const data = { full, minimum, size, least, usual, most };
    if (open && size <= most) return;
    if (full >= minimum && !hasMembers) {
      context.reportSheet(sheet, 'post', { variant: 'none', data });
    } else if (full >= minimum && size < least) {
      context.reportSheet(sheet, 'post', { variant: 'small', data, severity: 'warning' });
    } else if (size > most) {
      context.reportSheet(sheet, 'post', { variant: 'large', data, severity: 'warning' });
    } else if (size > usual) {
      context.reportSheet(sheet, 'post', { variant: 'unusual', data, severity: 'info' });
    }
  },
  messages: {
    'zh-CN': {
      title: '正式党员七人以上的党支部设立支部委员会',
      variants: {
        none: {
          problem: '本支部有正式党员{full}人（{minimum}人以上），班子成员里没有支部委员',
          remedy:
            '已经设立支部委员会的，请把委员补填进“班子成员”表；没有设立的，请报上级党组织选举产生。',
        },
        small: {
          problem: '支部委员会有{size}人，少于{least}人',
          remedy: '班子成员没有填全的请补填；有缺额的，请补选。',
        },
        large: {
          problem: '支部委员会有{size}人，超过{most}人',
          remedy: '请核对“班子成员”表里是否有已经离任的人；委员人数一般不超过{most}人。',
        },
        unusual: {
          problem: '支部委员会有{size}人，多于通常的{least}至{usual}人',
          remedy: '经上级党组织同意的不用改；填错的请改正。',
        },
      },
    },
    en: {
      title: 'A branch of seven full members has a committee',
      variants: {
        none: {
          problem:
            'The branch has {full} full members ({minimum} or more), and no committee members are entered',
          remedy: 'Enter the members of the committee, or have one elected.',
        },
        small: {
          problem: 'The committee has {size} members, fewer than {least}',
          remedy: 'Complete the sheet, or hold a by-election.',
        },
        large: {
          problem: 'The committee has {size} members, more than {most}',
          remedy: 'Check whether the sheet has people who have left office.',
        },
        unusual: {
          problem: 'The committee has {size} members, more than the usual {least} to {usual}',
          remedy: 'Leave it if the superior agreed.',
        },
      },
    },
  },
});
