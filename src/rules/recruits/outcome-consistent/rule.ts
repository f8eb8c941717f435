import type { StepKey } from '../../../branch-life/steps';
import { compareDates } from '../../../core/calendar/civil-date';
import { hasColumn, isBlank } from '../../../ledger/model';
import type { RecruitOutcomes, RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf, type RuleContext } from '../../rule';
import { cameAsMember } from '../history';
import { endOfProbation } from '../probation';
import { hasLeft } from '../roster';
import { placesOf, versionDay } from '../steps';

const ADMITTED: ReadonlySet<RecruitOutcomes> = new Set<RecruitOutcomes>([
  'probationary',
  'confirmed',
  'extended',
  'cancelled',
]);

/** 结果 agrees with the steps that were taken, and with the roster. */
export const rule = defineRule({
  id: 'recruits/outcome-consistent',
  level: 2,
  provisions: ['C-04', 'D-24', 'D-23'],
  needs: { recruits: ['outcome'] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      if (recruit.outcome === null) judgeBlank(recruit, context);
      else if (
        !(lacking(recruit, context) || outdated(recruit, context) || onRoster(recruit, context))
      ) {
        context.met();
      }
    }
  },
  messages: {
    'zh-CN': {
      title: '结果与各步骤日期、党员名册一致',
      why: '结果、各步骤的日期和党员名册说的是同一个人的同一件事',
      variants: {
        admission: {
          problem: '{name}的结果是“{outcome|code:recruit-outcomes}”，没有填写接收大会日期',
          remedy: {
            mistyped: '结果填错的，请改正。',
            missing: '已经接收的，请对照入党志愿书补填接收大会日期。',
          },
        },
        conversion: {
          problem: '{name}的结果是“{outcome|code:recruit-outcomes}”，没有填写转正大会日期',
          remedy: {
            mistyped: '还没有讨论转正的，请把结果改为“预备”。',
            missing: '已经转正的，请对照入党志愿书补填转正大会日期。',
          },
        },
        extension: {
          problem: '{name}的结果是“{outcome|code:recruit-outcomes}”，没有填写延长预备期至哪一天',
          remedy: {
            mistyped: '结果填错的，请改正。',
            missing: '请对照支部大会决议补填“延长预备期至”。',
          },
        },
        blank: {
          problem: '{name}{date|date}经党委审批，没有填写结果',
          remedy: { missing: '请填写现在的情况（预备、转正等）。' },
        },
        outdated: {
          problem:
            '{name}的结果还是“{outcome|code:recruit-outcomes}”，但已填写{step|header}（{date|date}）',
          remedy: {
            mistyped: '日期填错的，请改正。',
            missing: '请把结果改为现在的情况。',
          },
        },
        ended: {
          problem:
            '{name}的结果是“{outcome|code:recruit-outcomes}”，但已有{step|header}（{date|date}），党员名册里还是本支部党员',
          remedy: {
            mistyped: '仍是党员的，请把结果改为现在的情况（预备、转正等）。',
            missing: '已经转出或者出党的，请在“党员增减”里登记。',
          },
        },
        gone: {
          problem:
            '{name}的结果是“{outcome|code:recruit-outcomes}”，但已有{step|header}（{date|date}），名册和党员增减里都没有这个人',
          remedy: {
            mistyped: '结果或者日期填错的，请改正。',
            missing: '仍在本支部的，请列入党员名册；已经转出或者出党的，请在“党员增减”里登记。',
          },
        },
        cancelled: {
          problem:
            '{name}的结果是“{outcome|code:recruit-outcomes}”（{date|date}），党员名册里还是本支部党员，党员增减里没有登记',
          remedy: {
            mistyped: '结果填错的，请改正。',
            missing: '取消资格已经批准的，请在“党员增减”里登记“取消预备党员资格”。',
          },
        },
      },
    },
    en: {
      title: 'The outcome agrees with the steps and the roster',
      why: 'Outcome, steps and roster tell of one and the same thing',
      variants: {
        admission: {
          problem:
            'The outcome of {name} is “{outcome|code:recruit-outcomes}”, but no admission meeting is entered',
          remedy: {
            mistyped: 'Correct a wrong outcome.',
            missing: 'If admitted, enter the date of the meeting from the admission form.',
          },
        },
        conversion: {
          problem:
            'The outcome of {name} is “{outcome|code:recruit-outcomes}”, but no meeting on the confirmation is entered',
          remedy: {
            mistyped: 'If it was not discussed yet, the outcome is 预备.',
            missing: 'If confirmed, enter the date of the meeting from the admission form.',
          },
        },
        extension: {
          problem:
            'The outcome of {name} is “{outcome|code:recruit-outcomes}”, but the end of the extension is not entered',
          remedy: {
            mistyped: 'Correct a wrong outcome.',
            missing: 'Enter 延长预备期至 as the meeting resolved.',
          },
        },
        blank: {
          problem: '{name} was approved on {date|date}, and no outcome is entered',
          remedy: { missing: 'Enter the present outcome (预备, 转正 …).' },
        },
        outdated: {
          problem:
            'The outcome of {name} still is “{outcome|code:recruit-outcomes}”, but {step|header} is {date|date}',
          remedy: {
            mistyped: 'Correct a mistyped date.',
            missing: 'Enter the present outcome.',
          },
        },
        ended: {
          problem:
            'The outcome of {name} is “{outcome|code:recruit-outcomes}”, but {step|header} is {date|date}, and the roster has them as a member',
          remedy: {
            mistyped: 'If still a member, enter the present outcome (预备, 转正 …).',
            missing: 'Who was sent out or left the party is to be entered in 党员增减.',
          },
        },
        gone: {
          problem:
            'The outcome of {name} is “{outcome|code:recruit-outcomes}”, but {step|header} is {date|date}; neither roster nor 党员增减 has them',
          remedy: {
            mistyped: 'Correct a wrong outcome or date.',
            missing:
              'If still in the branch, enter the person on the roster; who has left, in 党员增减.',
          },
        },
        cancelled: {
          problem:
            'The outcome of {name} is “{outcome|code:recruit-outcomes}” ({date|date}); the roster has them as a member, and 党员增减 has nothing',
          remedy: {
            mistyped: 'Correct a wrong outcome.',
            missing: 'If the cancellation is approved, enter 取消预备党员资格 in 党员增减.',
          },
        },
      },
    },
  },
});

/** Reports a step without which there is no such outcome; whether one was. */
function lacking(recruit: RecruitsRecord, context: RuleContext): boolean {
  const { outcome } = recruit;
  if (outcome === null) return false;
  const data = { outcome };
  // A step that a later one proves is told by recruits/steps-missing.
  const lacks = (key: StepKey, ...later: StepKey[]) =>
    recruit[key] === null && hasColumn(recruit, key) && later.every((one) => recruit[one] === null);
  const on = versionDay(endOfProbation(recruit, context) ?? context.asOf);
  const related = placesOf(recruit, 'outcome');
  if (
    ADMITTED.has(outcome) &&
    // Who came as a probationer was admitted elsewhere.
    !cameAsMember(recruit, context) &&
    lacks('meetingOn', 'approvedOn', 'oathOn', 'conversionMeetingOn')
  ) {
    context.report(recruit, 'meetingOn', {
      variant: 'admission',
      provision: 'C-04',
      data,
      related,
    });
  } else if (outcome === 'confirmed' && lacks('conversionMeetingOn', 'conversionApprovedOn')) {
    const provision = 'D-24';
    const variant = 'conversion';
    // Where the roster knows of no conversion either, it is the outcome that is wrong.
    const isAlone = context.index.memberOf(recruit)?.category === 'probationary';
    if (isAlone) {
      const places = placesOf(recruit, 'conversionMeetingOn');
      context.report(recruit, 'outcome', { variant, provision, on, data, related: places });
    } else {
      context.report(recruit, 'conversionMeetingOn', { variant, provision, on, data, related });
    }
  } else if (outcome === 'extended' && lacks('extendedTo')) {
    const severity = 'warning';
    const provision = 'D-23';
    const variant = 'extension';
    context.report(recruit, 'extendedTo', { variant, severity, provision, on, data, related });
  } else return false;
  return true;
}

/** Reports a step that leads beyond the outcome that is entered; whether one was. */
function outdated(recruit: RecruitsRecord, context: RuleContext): boolean {
  const { outcome } = recruit;
  const beyond: readonly StepKey[] =
    outcome === 'training'
      ? ['conversionApprovedOn', 'approvedOn']
      : outcome === 'probationary'
        ? ['conversionApprovedOn', 'extendedTo']
        : [];
  const step = beyond.find((key) => recruit[key] !== null);
  if (step === undefined) return false;
  context.report(recruit, 'outcome', {
    variant: 'outdated',
    severity: 'warning',
    provision: null,
    data: { table: 'recruits', outcome, step, date: recruit[step] },
    related: placesOf(recruit, step),
  });
  return true;
}

/** Reports an end that the roster, or the approval, contradicts; whether one was. */
function onRoster(recruit: RecruitsRecord, context: RuleContext): boolean {
  const { outcome } = recruit;
  if ((outcome !== 'ended' && outcome !== 'cancelled') || hasLeft(recruit, context.index)) {
    return false;
  }
  const step: StepKey = outcome === 'ended' ? 'approvedOn' : 'conversionApprovedOn';
  const date = recruit[step];
  if (date === null || compareDates(date, context.asOf) > 0) return false;
  const member = context.index.memberOf(recruit);
  const counted = member && context.index.isCounted(member, context.asOf) ? member : null;
  const gone = outcome === 'ended' && !member && isOfYear(date, context);
  if (!counted && !gone) return false;
  context.report(recruit, 'outcome', {
    variant: outcome === 'cancelled' ? 'cancelled' : counted ? 'ended' : 'gone',
    severity: counted ? 'error' : 'warning',
    provision: null,
    data: { table: 'recruits', outcome, step, date },
    related: [...placesOf(recruit, step), ...(counted ? [placeOf(counted, 'name')] : [])],
  });
  return true;
}

/** Whether the roster and 党员增减 of this year must know of what happened on a day. */
const isOfYear = (date: number, { asOf }: RuleContext): boolean =>
  Math.floor(date / 10000) === Math.floor(asOf / 10000);

/** A blank outcome of somebody who was admitted leaves open what they are. */
function judgeBlank(recruit: RecruitsRecord, context: RuleContext): void {
  if (recruit.approvedOn === null || !isBlank(recruit, 'outcome')) {
    context.undecided(recruit, 'outcome');
    return;
  }
  context.report(recruit, 'outcome', {
    variant: 'blank',
    severity: 'warning',
    provision: null,
    data: { date: recruit.approvedOn },
    related: placesOf(recruit, 'approvedOn'),
  });
}
