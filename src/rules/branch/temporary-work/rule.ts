import type { Placed } from '../../../ledger/model';
import { defineRule, placeOf } from '../../rule';

/** What a temporary branch does not do, where it stands, and what is said of it alone. */
interface Work {
  readonly record: Placed;
  readonly key: string;
  readonly variant: string;
}

/**
 * A temporary branch admits nobody, sanctions nobody, collects no dues and holds
 * no elections (支部工作条例). Its meetings, study and honours are its own.
 */
export const rule = defineRule({
  id: 'branch/temporary-work',
  level: 2,
  provisions: ['B-07', 'D-18'],
  needs: { branch: ['kind'] },
  check(ledger, context) {
    const { branch } = context.index;
    if (!branch || !context.knows(branch, 'kind')) return;
    if (branch.kind !== 'temporary') return context.notApplicable();
    const { sanctions, dues, elections } = ledger;
    const admitted = ledger.recruits.records.find(({ meetingOn }) => meetingOn !== null);
    const [sanction] = sanctions.records;
    const [due] = dues.records;
    const [election] = elections.records;
    const work: Work[] = [];
    if (admitted) work.push({ record: admitted, key: 'meetingOn', variant: 'recruits' });
    if (sanction) work.push({ record: sanction, key: 'kind', variant: 'sanctions' });
    if (due) work.push({ record: due, key: 'name', variant: 'dues' });
    if (election) work.push({ record: election, key: 'heldOn', variant: 'elections' });
    const [first, second] = work;
    if (!first) context.met();
    else if (!second) {
      const data = { rows: dues.records.length };
      context.report(first.record, first.key, { variant: first.variant, data });
    } else {
      // A branch that does all this is hardly a temporary one.
      context.report(branch, 'kind', {
        variant: 'several',
        data: { sheets: work.map(({ record }) => record.on.template.name) },
        related: work.map(({ record, key }) => placeOf(record, key)),
      });
    }
  },
  messages: {
    'zh-CN': {
      title: '临时党支部不办理的事项',
      variants: {
        several: {
          problem: '组织类别是“{value}”，{sheets|names}里都有记录，临时党支部一般不办这些事',
          remedy: {
            mistyped: '组织类别选错的，请对照批复文件改正。',
            true: '确是临时党支部的，请把这些事转到正式组织关系所在的党支部办理，已有的记录不要删。',
          },
        },
        recruits: {
          problem: '临时党支部的“{sheet}”表里有接收预备党员的大会（{name}，{value}）',
          remedy: {
            mistyped: '组织类别选错的，请对照批复文件改正。',
            true: '确是临时党支部的，请由正式组织关系所在的党支部办理，这一行记到该支部的工作簿。',
          },
        },
        sanctions: {
          problem: '临时党支部的“{sheet}”表里有{name}的处分处置',
          remedy: {
            mistyped: '组织类别选错的，请对照批复文件改正。',
            true: '确是临时党支部的，请由正式组织关系所在的党支部办理，这一行记到该支部的工作簿。',
          },
        },
        dues: {
          problem: '临时党支部的“{sheet}”表里有{rows}行党费',
          remedy: {
            mistyped: '组织类别选错的，请对照批复文件改正。',
            true: '确是临时党支部的，党费向正式组织关系所在的党支部交纳，请把这些行记到该支部的工作簿。',
          },
        },
        elections: {
          problem: '临时党支部的“{sheet}”表里有{value}的选举',
          remedy: {
            mistyped: '组织类别填错的，请对照批复改正。',
            true: '确是临时党支部的，班子由批准其成立的党组织指定；选举记录不要改，请报告上级党组织。',
          },
        },
      },
    },
    en: {
      title: 'What a temporary branch does not do',
      variants: {
        several: {
          problem:
            'The kind is “{value}”, and {sheets|names} have records; a temporary branch does none of it',
          remedy: {
            mistyped: 'If the kind is wrong, correct it by the founding approval.',
            true: 'If it is temporary, leave these to the branches that hold the memberships; delete no records.',
          },
        },
        recruits: {
          problem: 'A temporary branch has an admission in {sheet} ({name}, {value})',
          remedy: {
            mistyped: 'If the kind is wrong, correct it by the founding approval.',
            true: 'If it is temporary, the branch of the formal relation does it: enter the row in its workbook.',
          },
        },
        sanctions: {
          problem: 'A temporary branch has a sanction of {name} in {sheet}',
          remedy: {
            mistyped: 'If the kind is wrong, correct it by the founding approval.',
            true: 'If it is temporary, the branch of the formal relation does it: enter the row in its workbook.',
          },
        },
        dues: {
          problem: 'A temporary branch has {rows} rows of dues in {sheet}',
          remedy: {
            mistyped: 'If the kind is wrong, correct it by the founding approval.',
            true: 'If it is temporary, members pay where their formal relation is: enter the rows there.',
          },
        },
        elections: {
          problem: 'A temporary branch has an election on {value} in {sheet}',
          remedy: {
            mistyped: 'If the kind of organisation is wrong, correct it by the letter of approval.',
            true: 'The committee of a temporary branch is appointed: leave the record and tell the superior.',
          },
        },
      },
    },
  },
});
