import * as z from 'zod';
import { addMonths, type CivilDate, isAfter } from '../../../core/calendar/civil-date';
import { isBlank, type Ledger } from '../../../ledger/model';
import { isLeaving } from '../../../ledger/movement-kinds';
import type { MovementsRecord, RecruitsRecord } from '../../../ledger/records.generated';
import { hasCome } from '../../dates';
import { defineRule, placeOf, type RuleContext } from '../../rule';
import { historyOf } from '../history';
import { endOfProbation } from '../probation';
import { EXPLAIN_IT } from '../remedies';
import { leaveOpen, leaveStep, placesOf, versionDay } from '../steps';

/** How long after the end a branch that sends somebody out should have discussed it. */
const BEFORE_LEAVING_MONTHS = 1;

interface Parameters {
  readonly graceMonths: number;
}

/**
 * When probation is over the branch soon discusses the confirmation, before a transfer, too. A
 * warning, since the texts say 及时 and no number; a discussion that came late is a remark.
 */
export const rule = defineRule<Parameters>({
  id: 'recruits/conversion-pending',
  level: 2,
  provisions: ['D-24', 'R-27'],
  parameters: z.strictObject({ graceMonths: z.int().min(0) }),
  needs: { recruits: ['meetingOn', 'conversionMeetingOn'] },
  check(ledger: Ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const end = endOfProbation(recruit, context);
      if (end === null) leaveStep(recruit, 'meetingOn', context);
      else judge(recruit, end, context);
    }
  },
  messages: {
    'zh-CN': {
      title: '预备期满后及时讨论转正',
      parameterNames: { graceMonths: '宽限月数' },
      variants: {
        default: {
          problem: '{name}的预备期{end|date}已满，过了{n}个月还没有填写转正大会日期',
          remedy: {
            missing: '已经讨论的，请补填转正大会日期和结果；延长了预备期的，请填写“延长预备期至”。',
            true: '还没有讨论的，请尽快召开支部党员大会，日期按实际填写。',
          },
        },
        left: {
          problem: '{name}的预备期{end|date}已满，{moved|date}转出，没有填写转正大会日期',
          remedy: {
            missing: '转出以前已经讨论的，请补填转正大会日期和结果。',
            true: '确实没有讨论的不要补填，调出单位应当及时讨论：请与接收的党组织联系，并在“核实说明”里写明。',
          },
        },
        late: {
          problem: '{name}的预备期{end|date}满，{conversion|date}才讨论转正，过了{n}个月以上',
          remedy: { mistyped: '日期填错的，请改正。', true: EXPLAIN_IT['zh-CN'] },
        },
      },
    },
    en: {
      title: 'Confirmation is discussed soon after probation',
      parameterNames: { graceMonths: 'Months of grace' },
      variants: {
        default: {
          problem:
            'Probation of {name} ended on {end|date}; {n} months later no meeting on the confirmation is entered',
          remedy: {
            missing:
              'If it was discussed, enter the meeting and its outcome, or the extension in 延长预备期至.',
            true: 'If not, hold the meeting soon and enter the real date.',
          },
        },
        left: {
          problem:
            'Probation of {name} ended on {end|date}; sent out on {moved|date}, with no meeting on the confirmation entered',
          remedy: {
            missing: 'If it was discussed before, enter the meeting and its outcome.',
            true: 'If not, enter nothing: the branch that sends somebody out should discuss it in time; talk with the receiving one and say so in 核实说明.',
          },
        },
        late: {
          problem:
            'Probation of {name} ended on {end|date}; confirmation was discussed only on {conversion|date}, more than {n} months later',
          remedy: { mistyped: 'Correct a mistyped date.', true: EXPLAIN_IT.en },
        },
      },
    },
  },
});

function judge(recruit: RecruitsRecord, end: CivilDate, context: RuleContext<Parameters>): void {
  const { graceMonths } = context.parameters;
  const { outcome } = recruit;
  const held = historyOf(recruit, context).dates.conversionMeetingOn ?? null;
  const latest = addMonths(end, graceMonths);
  const on = versionDay(end);
  const data = { end, conversion: held, n: graceMonths };
  const related = placesOf(recruit, 'meetingOn', 'probationEndsOn');
  if (!context.applies('D-24', on)) {
    context.notChecked('older-text', { table: 'recruits', column: 'meetingOn' }, 1);
  } else if (recruit.extendedTo !== null || outcome === 'extended') {
    // An extension is a discussion, and its end is the business of recruits/after-extension.
    context.notApplicable();
  } else if (held !== null) {
    if (!isAfter(held, latest) || outcome === 'cancelled') context.met();
    else {
      const severity = 'info';
      const variant = 'late';
      context.report(recruit, 'conversionMeetingOn', { variant, severity, on, data, related });
    }
  } else if (!isBlank(recruit, 'conversionMeetingOn')) {
    leaveOpen(recruit, 'conversionMeetingOn', context);
  } else if (outcome !== null && outcome !== 'probationary') {
    if (outcome === 'confirmed') leaveOpen(recruit, 'conversionMeetingOn', context);
    else context.notApplicable();
  } else judgeUndiscussed(recruit, end, latest, context);
}

function judgeUndiscussed(
  recruit: RecruitsRecord,
  end: CivilDate,
  latest: CivilDate,
  context: RuleContext<Parameters>,
): void {
  const left = context.index.movementsOf(recruit).find(({ kind }) => isLeaving(kind));
  const on = versionDay(end);
  const data = { end, n: context.parameters.graceMonths, moved: left?.movedOn ?? null };
  const related = placesOf(recruit, 'meetingOn', 'probationEndsOn');
  if (left) {
    if (!isTransferredAfter(left, end)) context.notApplicable();
    else {
      context.report(recruit, 'conversionMeetingOn', {
        variant: 'left',
        provision: 'R-27',
        data,
        related: [...related, placeOf(left, 'movedOn')],
      });
    }
  } else if (!hasCome(latest, context.asOf) || latest === context.asOf) context.notApplicable();
  else context.report(recruit, 'conversionMeetingOn', { on, data, related });
}

/** Whether somebody was sent out well after the end of probation, which then was this branch's to discuss. */
const isTransferredAfter = ({ kind, movedOn }: MovementsRecord, end: CivilDate): boolean =>
  kind === 'transferred-out' &&
  movedOn !== null &&
  isAfter(movedOn, addMonths(end, BEFORE_LEAVING_MONTHS));
