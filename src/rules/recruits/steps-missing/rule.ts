import { isArriving } from '../../../branch-life/movement-kinds';
import { yearOf } from '../../../core/calendar/civil-date';
import { hasColumn, type Ledger } from '../../../ledger/model';
import type { RecruitsRecord } from '../../../ledger/records.generated';
import { defineRule, type RuleContext } from '../../rule';
import { placesOf, type StepKey, versionDay } from '../steps';

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
    let older = 0;
    let elsewhere = 0;
    for (const recruit of ledger.recruits.records) {
      const missing = new Set<string>();
      let skipped = false;
      for (const { later, steps } of DUE) {
        const date = recruit[later];
        if (date === null) continue;
        const on = versionDay(date);
        if (!context.applies('D-ORDER', on)) {
          older++;
          break;
        }
        if (beganElsewhere(recruit, ledger, context)) {
          skipped = true;
          if (later !== 'conversionMeetingOn' && later !== 'conversionApprovedOn') continue;
        }
        for (const [step, provision] of Object.entries(steps)) {
          const key = step as StepKey;
          if (skipped && (key === 'meetingOn' || key === 'approvedOn')) continue;
          if (missing.has(key) || isTaken(recruit, key) || !context.binds(provision, on)) continue;
          missing.add(key);
          context.report(recruit, key, {
            provision,
            on,
            data: { table: 'recruits', step, later, date },
            related: placesOf(recruit, later),
          });
        }
      }
      if (skipped) elsewhere++;
    }
    if (older > 0) context.notChecked('older-rows', { n: older });
    if (elsewhere > 0) context.notChecked('elsewhere', { n: elsewhere });
  },
  messages: {
    'zh-CN': {
      title: '发展党员的步骤没有遗漏',
      variants: {
        default: {
          problem: '{name}已有{later|header}（{date|date}），前面的{step|header}没有填写',
          remedy:
            '如这一步已经做过，请对照档案补填日期；如确系没有做，请报告上级党组织，按其意见办理。',
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
          remedy:
            'Enter the date from the file; if the step really was left out, report to the superior organisation and follow its advice.',
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

/** Whether a step has its date; training may be told by its beginning or its hours. */
function isTaken(recruit: RecruitsRecord, key: StepKey): boolean {
  if (recruit[key] !== null || !hasColumn(recruit, key)) return true;
  return key === 'trainingTo' && (recruit.trainingFrom ?? recruit.trainingHours) !== null;
}

const FIRST_STEPS: readonly StepKey[] = [
  'interviewedOn',
  'activistOn',
  'candidateOn',
  'politicalReviewOn',
  'committeeReviewedOn',
  'preReviewedOn',
];

/**
 * Whether the way to the admission lies outside the workbook: the person came as
 * a member, or was admitted in an earlier year and the row has none of it.
 */
function beganElsewhere(recruit: RecruitsRecord, ledger: Ledger, context: RuleContext): boolean {
  const { meetingOn } = recruit;
  if (context.index.movementsOf(recruit).some(({ kind }) => isArriving(kind))) return true;
  if (meetingOn === null || ledger.year === null || yearOf(meetingOn) >= ledger.year) return false;
  return FIRST_STEPS.every((key) => recruit[key] === null);
}
