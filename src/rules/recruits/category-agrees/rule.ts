import { hasColumn } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';
import { isMember } from '../roster';
import { leaveOpen, placesOf } from '../steps';

/**
 * 结果 and 人员类别 of the roster agree: confirmed members are full members. Before a confirmation
 * is approved the roster may still have the old category: a warning.
 */
export const rule = defineRule({
  id: 'recruits/category-agrees',
  level: 2,
  provisions: [],
  needs: { recruits: ['outcome'], members: ['category'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { outcome } = recruit;
      const member = isMember(recruit, context) ? context.index.memberOf(recruit) : null;
      if (!member) {
        context.notApplicable();
        continue;
      }
      if (outcome === null) {
        leaveOpen(recruit, 'outcome', context);
        continue;
      }
      if (!context.knows(member, 'category')) continue;
      if (outcome === 'confirmed' && member.category === 'probationary') {
        const approved = recruit.conversionApprovedOn !== null;
        const open = !approved && hasColumn(recruit, 'conversionApprovedOn');
        context.report(member, 'category', {
          variant: 'probationary',
          data: { outcome },
          related: [
            placeOf(recruit, 'outcome'),
            ...placesOf(recruit, 'conversionMeetingOn', 'conversionApprovedOn'),
          ],
          ...(open ? { severity: 'warning' } : {}),
        });
      } else if (outcome !== 'confirmed' && member.category === 'full') {
        const related = [placeOf(member, 'category'), ...placesOf(recruit, 'conversionMeetingOn')];
        // Without any day of a conversion, here or there, the roster stands alone.
        const { conversionMeetingOn, conversionApprovedOn } = recruit;
        if ((member.confirmedOn ?? conversionMeetingOn ?? conversionApprovedOn) === null) {
          context.report(member, 'category', {
            variant: 'early',
            data: { outcome },
            related: [placeOf(recruit, 'outcome')],
          });
        } else context.report(recruit, 'outcome', { variant: 'full', data: { outcome }, related });
      } else context.met();
    }
  },
  messages: {
    'zh-CN': {
      title: '发展党员的结果与人员类别一致',
      why: '两张表说的是同一个人，是不是已经转正应当一致',
      variants: {
        probationary: {
          problem: '{name}在发展党员表里的结果是“转正”，党员名册里的人员类别还是“{value}”',
          remedy: {
            mistyped: '转正还没有批准的，请改正发展党员表里的结果。',
            missing: '转正已经批准的，请把人员类别改为“正式党员”，并填写转正日期。',
          },
        },
        full: {
          problem: '{name}的结果是“{value}”，党员名册里的人员类别是“正式党员”',
          remedy: {
            mistyped: '还没有转正的，请改正党员名册里的人员类别。',
            missing: '已经转正的，请把结果改为“转正”，并按档案补齐转正的日期。',
          },
        },
        early: {
          problem:
            '{name}的{header}是“{value}”，两张表里都没有转正的日期，发展党员表里的结果不是“转正”',
          remedy: {
            mistyped: '还没有转正的，请把人员类别改为“预备党员”。',
            missing: '已经转正的，请按档案补填转正的日期，并改正发展党员表里的结果。',
          },
        },
      },
    },
    en: {
      title: 'Outcome of recruitment and category on the roster agree',
      why: 'The two sheets tell of one person, who either is confirmed or is not',
      variants: {
        probationary: {
          problem: '{name} was confirmed (转正) but stands on the roster as “{value}”',
          remedy: {
            mistyped: 'If it is not approved yet, correct the outcome in 发展党员.',
            missing: 'If it is approved, enter 正式党员 and 转正日期 on the roster.',
          },
        },
        full: {
          problem: 'The outcome of {name} is “{value}”, but the roster says 正式党员',
          remedy: {
            mistyped: 'If not confirmed yet, correct the category on the roster.',
            missing: 'If confirmed, enter 转正 and from the file the dates of the confirmation.',
          },
        },
        early: {
          problem:
            '{header} of {name} is “{value}”; neither sheet has a day of it, and the outcome is none',
          remedy: {
            mistyped: 'If not confirmed yet, change the category to 预备党员.',
            missing:
              'If confirmed, enter the dates from the file and correct the outcome in 发展党员.',
          },
        },
      },
    },
  },
});
