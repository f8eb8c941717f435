import { defineRule } from '../../rule';

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
    const admitted = ledger.recruits.records.find(({ meetingOn }) => meetingOn !== null);
    if (admitted) context.report(admitted, 'meetingOn', { variant: 'recruits' });
    const { sanctions, dues, elections } = ledger;
    const [sanction] = sanctions.records;
    if (sanction) context.report(sanction, 'kind', { variant: 'sanctions' });
    const [due] = dues.records;
    if (due) context.report(due, 'name', { variant: 'dues', data: { rows: dues.records.length } });
    const [election] = elections.records;
    if (election) context.report(election, 'heldOn', { variant: 'elections' });
    if (!admitted && !sanction && !due && !election) context.met();
  },
  messages: {
    'zh-CN': {
      title: '临时党支部不办理的事项',
      variants: {
        recruits: {
          problem: '临时党支部的“{sheet}”表里有接收预备党员的大会（{name}，{value}）',
          remedy: '请由本人正式组织关系所在的党支部办理，这一行移到该支部的工作簿。',
        },
        sanctions: {
          problem: '临时党支部的“{sheet}”表里有{name}的处分处置',
          remedy: '请由本人正式组织关系所在的党支部办理，这一行移到该支部的工作簿。',
        },
        dues: {
          problem: '临时党支部的“{sheet}”表里有{rows}行党费',
          remedy: '党费由党员向正式组织关系所在的党支部交纳，请把这些行移到该支部的工作簿。',
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
        recruits: {
          problem: 'A temporary branch has an admission in {sheet} ({name}, {value})',
          remedy: 'The branch of the formal relation does it: move the row to its workbook.',
        },
        sanctions: {
          problem: 'A temporary branch has a sanction of {name} in {sheet}',
          remedy: 'The branch of the formal relation does it: move the row to its workbook.',
        },
        dues: {
          problem: 'A temporary branch has {rows} rows of dues in {sheet}',
          remedy: 'Members pay where their formal relation is: move the rows to that workbook.',
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
