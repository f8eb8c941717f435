import { addDays, addYears, type CivilDate } from '../../../core/calendar/civil-date';
import type { Defect } from '../defect';
import { activist, applicant, confirmed, date, emptied } from './stage';

/** Steps before admission. */
export const BEFORE_DEFECTS: readonly Defect[] = [
  applicant('accepting-branch', 'acceptingBranch', emptied('acceptingBranch')),
  applicant('applicant-age', 'appliedOn', (row) => {
    const appliedOn = addYears(row.birthDate as CivilDate, 17);
    // The rules of 2014 are the oldest that are known.
    return appliedOn < 20140601 ? null : { appliedOn, interviewedOn: addDays(appliedOn, 15) };
  }),
  applicant('application-order', 'interviewedOn', (row) => ({
    interviewedOn: date(row, 'appliedOn', -5),
  })),
  activist('interview-in-time', 'interviewedOn', (row) => ({
    interviewedOn: date(row, 'appliedOn', 45),
  })),
  activist('activist-filed', 'activistFiledOn', (row, branch) =>
    Number(row.activistOn) < branch.year * 10000 + 901 ? { activistFiledOn: null } : null,
  ),
  activist('half-year-reviews', 'reviewedOn', (row, branch) =>
    Number(row.activistOn) < branch.year * 10000 + 401 ? { reviewedOn: null } : null,
  ),
  activist('mentors', 'mentors', (_, { rows }) => {
    const names = rows.members
      .filter((one) => one.category === 'full')
      .slice(0, 3)
      .map((one) => String(one.name));
    return names.length === 3 ? { mentors: names } : null;
  }),
  {
    rule: 'recruits/entered-twice',
    plant({ rows: { recruits } }) {
      const row = recruits.find((one) => one.outcome === 'training');
      if (!row) return null;
      recruits.push({ ...row });
      return [{ rule: this.rule, table: 'recruits', row: recruits.length - 1, key: 'idNumber' }];
    },
  },
  confirmed('cultivation-year', 'candidateOn', (row) => ({
    activistOn: date(row, 'candidateOn', -300),
    activistFiledOn: date(row, 'candidateOn', -290),
  })),
  confirmed('candidate-order', 'superiorAgreedOn', (row) => ({
    committeeDiscussedOn: date(row, 'superiorAgreedOn', 3),
  })),
  confirmed('notice-before-listing', 'candidateOn', (row) => ({
    noticeTo: row.candidateOn ?? null,
  })),
  confirmed('notice-period', 'noticeTo', (row) => ({ noticeTo: date(row, 'noticeFrom', 2) })),
  confirmed('political-review-passed', 'politicalReviewResult', () => ({
    politicalReviewResult: 'failed',
  })),
  confirmed('training-length', 'trainingTo', (row) => ({
    trainingTo: date(row, 'trainingFrom', 1),
    trainingHours: 10,
  })),
  confirmed('preparation-order', 'preReviewedOn', (row) => ({
    committeeReviewedOn: date(row, 'preReviewedOn', 3),
  })),
  confirmed('meeting-after-pre-review', 'meetingOn', (row) => ({
    preReviewedOn: date(row, 'meetingOn', -40),
    committeeReviewedOn: date(row, 'meetingOn', -45),
  })),
  confirmed('steps-missing', 'politicalReviewOn', emptied('politicalReviewOn')),
];
