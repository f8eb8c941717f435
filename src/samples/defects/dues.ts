import { addDays, type CivilDate, monthOf } from '../../core/calendar/civil-date';
import type { SampleBranch, SampleRow } from '../model';
import type { Random } from '../random';
import { cellDefect, type Defect, hasMoved, isOrdinary, pickRow } from './defect';

const monthIn = (row: SampleRow): number => monthOf(row.month as CivilDate);

/** A member who was here all year and pays every month. */
function payer(branch: SampleBranch, random: Random): number | null {
  return pickRow(branch.rows.members, random, (member) => {
    if (hasMoved(branch, member.name) || member.category !== 'full') return false;
    return branch.rows.dues.filter((row) => row.name === member.name).length === 12;
  });
}

const half = (row: SampleRow): SampleRow => {
  const due = Math.floor(Number(row.due) / 2);
  return { due, paid: due };
};

/** Mistakes in 党费收缴. */
export const DUES_DEFECTS: readonly Defect[] = [
  cellDefect('dues/arrears', 'dues', 'paid', () => ({ paid: 0 })),
  cellDefect('dues/rate', 'dues', 'due', (row) => (row.base ? half(row) : null)),
  cellDefect('dues/fixed-amount', 'dues', 'due', (row) =>
    row.category === 'student' || row.category === 'farmer' ? { due: 10, paid: 10 } : null,
  ),
  cellDefect('dues/late-payment', 'dues', 'paidOn', (row, branch) =>
    monthIn(row) <= 4 ? { paidOn: branch.year * 10000 + 1220 } : null,
  ),
  cellDefect('dues/method', 'dues', 'method', () => ({ method: '工资代扣' })),
  {
    rule: 'dues/entered-twice',
    plant({ rows: { dues } }, random) {
      const index = pickRow(dues, random);
      if (index === null) return null;
      dues.push({ ...dues[index] });
      return [{ rule: this.rule, table: 'dues', row: dues.length - 1, key: 'month' }];
    },
  },
  {
    rule: 'dues/wrong-year',
    plant(branch, random) {
      const { members, dues } = branch.rows;
      const payerAt = payer(branch, random);
      const name = payerAt === null ? undefined : members[payerAt]?.name;
      const row = pickRow(dues, random, (one) => one.name === name);
      const wrong = row === null ? undefined : dues[row];
      if (row === null || !wrong) return null;
      wrong.month = Number(wrong.month) - 10_000;
      return [{ rule: this.rule, table: 'dues', row, key: 'month' }];
    },
  },
  {
    rule: 'dues/first-month',
    plant(branch, random) {
      const { members, dues } = branch.rows;
      const row = pickRow(members, random, (member) => member.category === 'probationary');
      const member = row === null ? undefined : members[row];
      const first = dues.findIndex((one) => one.name === member?.name);
      if (row === null || first < 0) return null;
      dues.splice(first, 1);
      return [{ rule: this.rule, table: 'members', row, key: 'joinedOn' }];
    },
  },
  {
    rule: 'dues/missing-months',
    plant(branch, random) {
      const row = payer(branch, random);
      const { members, dues } = branch.rows;
      if (row === null) return null;
      const name = members[row]?.name;
      dues.splice(
        dues.findIndex((one) => one.name === name && monthIn(one) === 6),
        1,
      );
      return [{ rule: this.rule, table: 'members', row, key: 'name' }];
    },
  },
  {
    rule: 'dues/six-months-unpaid',
    plant(branch, random) {
      const row = payer(branch, random);
      const { members, dues } = branch.rows;
      if (row === null) return null;
      for (const one of dues) {
        if (one.name !== members[row]?.name || monthIn(one) < 2 || monthIn(one) > 8) continue;
        one.paid = 0;
        one.paidOn = null;
      }
      // That each of the months is in arrears follows from it.
      return [{ rule: this.rule, table: 'members', row, key: 'name' }];
    },
  },
];

/** Mistakes in 民主评议, 谈心谈话 and 教育培训. */
export const LIFE_DEFECTS: readonly Defect[] = [
  {
    rule: 'reviews/coverage',
    plant(branch, random) {
      const { members, reviews } = branch.rows;
      const row = pickRow(
        members,
        random,
        (one) => one.category === 'full' && !hasMoved(branch, one.name),
      );
      const index = reviews.findIndex((one) => one.name === members[row ?? -1]?.name);
      if (row === null || index < 0) return null;
      reviews.splice(index, 1);
      return [{ rule: this.rule, table: 'members', row, key: 'name' }];
    },
  },
  {
    rule: 'reviews/entered-twice',
    plant({ rows: { reviews } }, random) {
      const index = pickRow(reviews, random);
      if (index === null) return null;
      reviews.push({ ...reviews[index] });
      return [{ rule: this.rule, table: 'reviews', row: reviews.length - 1, key: 'name' }];
    },
  },
  cellDefect('reviews/probationer-excellent', 'reviews', 'branchGrade', (row, { rows }) =>
    rows.members.some((one) => one.name === row.name && one.category === 'probationary')
      ? { branchGrade: 'excellent' }
      : null,
  ),
  {
    rule: 'talks/coverage',
    plant(branch, random) {
      const { members, talks } = branch.rows;
      const row = pickRow(members, random, (one) => isOrdinary(branch, one));
      const name = members[row ?? -1]?.name;
      if (row === null) return null;
      branch.rows.talks = talks.filter((talk) => talk.talker !== name && talk.person !== name);
      return [{ rule: this.rule, table: 'members', row, key: 'name' }];
    },
  },
  cellDefect('talks/two-people', 'talks', 'person', (row, branch) => {
    // Somebody whose other talks remain.
    const talks = branch.rows.talks.filter((one) => one.person === row.person);
    return talks.length > 1 ? { person: row.talker ?? null } : null;
  }),
  cellDefect('trainings/date-order', 'trainings', 'to', (row) => ({
    to: addDays(row.from as CivilDate, -2),
  })),
  {
    rule: 'trainings/member-hours',
    plant(branch, random) {
      const { members, trainings } = branch.rows;
      const row = pickRow(members, random, (one) => isOrdinary(branch, one));
      const course = trainings.find((one) => one.name === members[row ?? -1]?.name);
      if (row === null || !course) return null;
      course.hours = 4;
      return [{ rule: this.rule, table: 'members', row, key: 'name' }];
    },
  },
  {
    rule: 'trainings/officer-hours',
    plant(branch, random) {
      const { officers, trainings } = branch.rows;
      const row = pickRow(
        officers,
        random,
        (one) => one.post !== 'group-leader' && Number(one.appointedOn) < branch.year * 10000,
      );
      const course = trainings.find(
        (one) => one.name === officers[row ?? -1]?.name && one.hours === 24,
      );
      if (row === null || !course) return null;
      course.hours = 1;
      const secretary = officers[row]?.post === 'secretary';
      if (secretary) {
        for (const one of trainings) {
          if (one.name === officers[row]?.name && one.kind === 'secretary-rotation') one.hours = 1;
        }
      }
      return [{ rule: this.rule, table: 'officers', row, key: 'name' }];
    },
  },
];
