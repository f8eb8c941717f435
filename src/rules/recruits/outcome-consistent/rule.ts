import { isArriving } from '../../../branch-life/movement-kinds';
import { hasColumn } from '../../../ledger/model';
import type { RecruitOutcomes, RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';
import { placesOf, type StepKey } from '../steps';

const ADMITTED: ReadonlySet<RecruitOutcomes> = new Set<RecruitOutcomes>([
  'probationary',
  'confirmed',
  'extended',
  'cancelled',
]);

/** 结果 and the steps that were taken agree. */
export const rule = defineRule({
  id: 'recruits/outcome-consistent',
  level: 2,
  provisions: ['C-04', 'D-24', 'D-23'],
  needs: { recruits: ['outcome'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      if (recruit.outcome === null) continue;
      lacking(recruit, context);
      outdated(recruit, context);
    }
  },
  messages: {
    'zh-CN': {
      title: '结果与各步骤日期一致',
      variants: {
        admission: {
          problem: '{name}的结果是“{outcome|code:recruit-outcomes}”，没有填写接收大会日期',
          remedy: '请补填接收大会日期；如结果填错，请改正。',
        },
        conversion: {
          problem: '{name}的结果是“{outcome|code:recruit-outcomes}”，没有填写转正大会日期',
          remedy: '请补填转正大会日期；如还没有讨论转正，请把结果改为“预备”。',
        },
        extension: {
          problem: '{name}的结果是“{outcome|code:recruit-outcomes}”，没有填写延长预备期至哪一天',
          remedy: '请按支部大会决议填写“延长预备期至”；如结果填错，请改正。',
        },
        outdated: {
          problem:
            '{name}的结果还是“{outcome|code:recruit-outcomes}”，但已填写{step|header}（{date|date}）',
          remedy: '请把结果改为现在的情况；如日期填错，请改正。',
        },
      },
    },
    en: {
      title: 'The outcome agrees with the steps',
      variants: {
        admission: {
          problem:
            'The outcome of {name} is “{outcome|code:recruit-outcomes}”, but no admission meeting is entered',
          remedy: 'Enter the date of the meeting, or correct the outcome.',
        },
        conversion: {
          problem:
            'The outcome of {name} is “{outcome|code:recruit-outcomes}”, but no meeting on the confirmation is entered',
          remedy: 'Enter the date of the meeting; if there was none yet, the outcome is 预备.',
        },
        extension: {
          problem:
            'The outcome of {name} is “{outcome|code:recruit-outcomes}”, but the end of the extension is not entered',
          remedy: 'Enter 延长预备期至 as the meeting resolved, or correct the outcome.',
        },
        outdated: {
          problem:
            'The outcome of {name} still is “{outcome|code:recruit-outcomes}”, but {step|header} is {date|date}',
          remedy: 'Enter the present outcome, or correct a mistyped date.',
        },
      },
    },
  },
});

/** Steps without which there is no such outcome. */
function lacking(recruit: RecruitsRecord, context: RuleContext): void {
  const { outcome } = recruit;
  if (outcome === null) return;
  const data = { outcome };
  // Who came as a probationer was admitted elsewhere.
  const came = context.index.movementsOf(recruit).some(({ kind }) => isArriving(kind));
  // A step that a later one proves is told by recruits/steps-missing.
  const lacks = (key: StepKey, ...later: StepKey[]) =>
    recruit[key] === null && hasColumn(recruit, key) && later.every((one) => recruit[one] === null);
  if (
    ADMITTED.has(outcome) &&
    !came &&
    lacks('meetingOn', 'approvedOn', 'oathOn', 'conversionMeetingOn')
  ) {
    context.report(recruit, 'meetingOn', { variant: 'admission', provision: 'C-04', data });
  }
  if (outcome === 'confirmed' && lacks('conversionMeetingOn', 'conversionApprovedOn')) {
    const provision = 'D-24';
    context.report(recruit, 'conversionMeetingOn', { variant: 'conversion', provision, data });
  }
  if (outcome === 'extended' && lacks('extendedTo')) {
    const severity = 'warning';
    const provision = 'D-23';
    context.report(recruit, 'extendedTo', { variant: 'extension', severity, provision, data });
  }
}

/** Steps that lead beyond the outcome that is entered. */
function outdated(recruit: RecruitsRecord, context: RuleContext): void {
  const { outcome } = recruit;
  const beyond: readonly StepKey[] =
    outcome === 'training'
      ? ['conversionApprovedOn', 'approvedOn']
      : outcome === 'probationary'
        ? ['conversionApprovedOn', 'extendedTo']
        : [];
  const step = beyond.find((key) => recruit[key] !== null);
  if (step === undefined) return;
  context.report(recruit, 'outcome', {
    variant: 'outdated',
    severity: 'warning',
    provision: 'D-24',
    data: { table: 'recruits', outcome, step, date: recruit[step] },
    related: placesOf(recruit, step),
  });
}
