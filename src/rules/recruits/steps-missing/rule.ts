import type { StepKey } from '../../../branch-life/steps';
import type { CivilDate } from '../../../core/calendar/civil-date';
import { hasColumn, isBlank } from '../../../ledger/model';
import type { RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule, placeOf, type RuleContext } from '../../rule';
import { hasNoWay, historyOf } from '../history';
import { placesOf, versionDay } from '../steps';

/** Steps that a later one proves to have been due; the first later one that stands counts. */
const DUE: readonly {
  readonly later: StepKey;
  readonly steps: Readonly<Record<string, string>>;
}[] = [
  {
    later: 'candidateOn',
    steps: {
      interviewedOn: 'D-03',
      activistOn: 'D-04',
      committeeDiscussedOn: 'D-08',
      superiorAgreedOn: 'D-08',
      noticeFrom: 'D-09',
      noticeTo: 'D-09',
    },
  },
  {
    later: 'meetingOn',
    steps: {
      interviewedOn: 'D-03',
      activistOn: 'D-04',
      candidateOn: 'D-07',
      politicalReviewOn: 'D-11',
      trainingTo: 'D-12',
      committeeReviewedOn: 'D-13',
      preReviewedOn: 'D-13',
    },
  },
  { later: 'approvedOn', steps: { meetingOn: 'C-04' } },
  { later: 'oathOn', steps: { meetingOn: 'C-04', approvedOn: 'C-04' } },
  {
    later: 'conversionMeetingOn',
    steps: { meetingOn: 'C-04', approvedOn: 'C-04', conversionAppliedOn: 'D-24' },
  },
  { later: 'conversionApprovedOn', steps: { conversionMeetingOn: 'D-24' } },
];

/** No step is left out: each that comes before one that was taken has its date. */
export const rule = defineRule({
  id: 'recruits/steps-missing',
  level: 2,
  provisions: ['D-ORDER', 'D-03', 'D-04', 'D-07', 'D-08', 'D-09', 'D-11', 'D-12', 'D-13', 'C-04'],
  needs: { recruits: [] },
  check(ledger, context) {
    for (const recruit of ledger.recruits.records) {
      const { elsewhere } = historyOf(recruit, context);
      const { missing, older, looked } = missingSteps(recruit, context);
      const unread = missing.find(({ key }) => !isBlank(recruit, key));
      const blank = missing.filter(({ key }) => isBlank(recruit, key));
      const [first, ...others] = blank;
      if (first) {
        const last = blank[blank.length - 1] ?? first;
        const same = others.every(({ provision }) => provision === first.provision);
        context.report(recruit, first.key, {
          variant: others.length === 0 ? 'default' : 'several',
          provision: same ? first.provision : 'D-ORDER',
          on: last.on,
          data: {
            table: 'recruits',
            step: first.key,
            steps: blank.map(({ key }) => key),
            later: last.later,
            date: last.date,
          },
          // One row that is not filled in is one gap, however many cells it has.
          cells: others.map(({ key }) => placeOf(recruit, key)),
          things: 1,
          related: placesOf(recruit, last.later),
        });
      } else if (unread) context.undecided(recruit, unread.key);
      else if (older) context.notChecked('older-rows', {}, 1);
      else if (elsewhere) context.notChecked('elsewhere', {}, 1);
      else if (looked) context.met();
      else context.notApplicable();
    }
  },
  messages: {
    'zh-CN': {
      title: '发展党员的步骤没有遗漏',
      variants: {
        default: {
          problem: '{name}已有{later|header}（{date|date}），前面的{step|header}没有填写',
          remedy: {
            missing: '这一步已经做过的，请对照档案补填日期。',
            true: '确实没有做的不要补填日期，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
          },
        },
        several: {
          problem: '{name}已有{later|header}（{date|date}），前面的{steps|header}没有填写',
          remedy: {
            missing: '已经做过的，请对照档案补填日期。',
            true: '确实没有做的不要补填日期，请报告上级党组织，按其意见办理，并在“核实说明”里写明。',
          },
        },
      },
      notChecked: {
        'older-rows': '有{n}人的发展时间早于所依据文件的施行日期，不按现在的步骤核对',
        elsewhere:
          '有{n}人在转入本支部以前或者往年已经发展入党，没有登记前面的步骤，不核对是否遗漏',
      },
    },
    en: {
      title: 'No step of recruitment is left out',
      variants: {
        default: {
          problem:
            '{later|header} of {name} is {date|date}, but {step|header}, which comes before, is empty',
          remedy: {
            missing: 'If the step was taken, enter the date from the file.',
            true: 'If it was left out, enter no date, report to the superior organisation, follow its advice and say so in 核实说明.',
          },
        },
        several: {
          problem:
            '{later|header} of {name} is {date|date}, but {steps|header}, which come before, are empty',
          remedy: {
            missing: 'If the steps were taken, enter their dates from the file.',
            true: 'If they were left out, enter no dates, report to the superior organisation, follow its advice and say so in 核实说明.',
          },
        },
      },
      notChecked: {
        'older-rows': '{n} person(s) were recruited before the text was in force',
        elsewhere:
          '{n} person(s) were admitted elsewhere or in an earlier year, without the steps before',
      },
    },
  },
});

interface Missing {
  readonly key: StepKey;
  readonly provision: string;
  readonly later: StepKey;
  readonly date: CivilDate;
  readonly on: CivilDate;
}

/** The steps of a row that have no date though a later one has. */
function missingSteps(
  recruit: RecruitsRecord,
  context: RuleContext,
): { missing: readonly Missing[]; older: boolean; looked: boolean } {
  const { dates, elsewhere } = historyOf(recruit, context);
  const missing = new Map<StepKey, Missing>();
  let looked = false;
  for (const { later, steps } of DUE) {
    const date = dates[later] ?? null;
    if (date === null) continue;
    const on = versionDay(date);
    if (!context.applies('D-ORDER', on)) {
      return { missing: [...missing.values()], older: true, looked };
    }
    if (elsewhere && later !== 'conversionMeetingOn' && later !== 'conversionApprovedOn') continue;
    looked = true;
    for (const [step, provision] of Object.entries(steps)) {
      const key = step as StepKey;
      if (elsewhere && (key === 'meetingOn' || key === 'approvedOn')) continue;
      if (missing.has(key) || isTaken(recruit, key) || !context.binds(provision, on)) continue;
      missing.set(key, { key, provision, later, date, on });
    }
  }
  return { missing: [...missing.values()], older: false, looked };
}

/**
 * Whether a step has its date; training may be told by its beginning or its hours, and of a
 * political review without date and result recruits/political-review-passed tells.
 */
function isTaken(recruit: RecruitsRecord, key: StepKey): boolean {
  if (recruit[key] !== null || !hasColumn(recruit, key)) return true;
  if (key === 'trainingTo') return (recruit.trainingFrom ?? recruit.trainingHours) !== null;
  return (
    key === 'politicalReviewOn' &&
    hasColumn(recruit, 'politicalReviewResult') &&
    isBlank(recruit, 'politicalReviewResult') &&
    !hasNoWay(recruit)
  );
}
