import { addDays, type CivilDate, civilDate, monthOf } from '../core/calendar/civil-date';
import { Headcounts, membersOn, type SampleMember, type SampleRow } from './model';
import type { Random } from './random';
import type { VoteEvent } from './recruits';

const STUDY = [
  '学习贯彻党的二十大精神',
  '学习党章党规',
  '学习党的创新理论',
  '传达上级党组织工作部署',
  '学习廉洁自律准则',
  '学习民法典常识',
];
const THEME_DAYS = [
  '重温入党誓词',
  '志愿服务进社区',
  '参观红色教育基地',
  '政治生日座谈',
  '学习先进典型',
  '清洁家园义务劳动',
  '走访慰问老党员',
  '法治宣传',
  '交流读书心得',
  '安全生产宣传',
  '助农采收',
  '年度学习总结',
];
const LECTURES = ['严守党的纪律', '做合格党员', '弘扬优良作风', '在岗位上建功立业'];

/** One event of several branches: the same number and day in each workbook. */
export interface JointEvent {
  readonly heldOn: CivilDate;
  readonly number: string;
}

export interface MeetingPlan {
  readonly year: number;
  readonly members: readonly SampleMember[];
  readonly groups: readonly string[];
  readonly hasCommittee: boolean;
  readonly secretary: string;
  readonly recorder: string;
  readonly votes: readonly VoteEvent[];
  readonly electedOn: CivilDate | null;
  /** A theme day held together with other branches. */
  readonly joint: JointEvent | null;
}

/** A weekday of a month that no vote takes, near `wanted`. */
function freeDay(plan: MeetingPlan, month: number, wanted: number, taken: Set<number>): CivilDate {
  for (let offset = 0; offset < 20; offset++) {
    const on = civilDate(plan.year, month, ((wanted + offset - 1) % 27) + 1);
    if (on === null || taken.has(on)) continue;
    taken.add(on);
    return on;
  }
  // A branch so large that something happens every day.
  return (plan.year * 10000 + month * 100 + wanted) as CivilDate;
}

/**
 * All meetings of a year, in the order of their dates, and who attended the
 * quarterly ones.
 */
export function makeMeetings(
  plan: MeetingPlan,
  random: Random,
): { meetings: SampleRow[]; attendance: SampleRow[]; reviewOn: CivilDate } {
  const { members, secretary, recorder, year } = plan;
  const heads = new Headcounts(members);
  const rows: SampleRow[] = [];
  const taken = new Set<number>(plan.votes.map((vote) => vote.heldOn));
  for (const one of members) {
    if (one.from > year * 10000) taken.add(one.from);
    if (one.until) taken.add(one.until);
  }
  if (plan.electedOn) taken.add(plan.electedOn);

  const add = (
    heldOn: CivilDate,
    kinds: string[],
    theme: string,
    more: SampleRow = {},
  ): SampleRow => {
    const due = heads.members(heldOn);
    const absent = random.int(0, Math.floor(due / 8));
    const row: SampleRow = {
      heldOn,
      kinds,
      theme,
      mode: 'onsite',
      place: '党员活动室',
      host: secretary,
      recorder,
      due,
      present: due - absent,
      ...more,
    };
    rows.push(row);
    return row;
  };

  const quarterly: SampleRow[] = [];
  for (let month = 1; month <= 12; month++) {
    const theme = (list: readonly string[]): string =>
      `${list[(month - 1) % list.length]}（${month}月）`;
    const joint = plan.joint && monthOf(plan.joint.heldOn) === month ? plan.joint : null;
    if (joint && !taken.has(joint.heldOn)) {
      taken.add(joint.heldOn);
      add(joint.heldOn, ['theme-day'], theme(THEME_DAYS), {
        jointNumber: joint.number,
        jointUnit: '共建支部',
      });
    } else add(freeDay(plan, month, 10, taken), ['theme-day'], theme(THEME_DAYS));
    if (plan.hasCommittee) {
      const size = members.filter((one) => one.post && one.post !== 'group-leader').length;
      add(freeDay(plan, month, 4, taken), ['committee-meeting'], `研究${month}月支部工作`, {
        due: size,
        present: size,
      });
    }
    for (const group of plan.groups) {
      const heldOn = freeDay(plan, month, 16, taken);
      const inGroup = membersOn(members, heldOn).filter((one) => one.group === group);
      const leader = members.find((one) => one.group === group && one.post === 'group-leader');
      add(heldOn, ['group-meeting'], theme(STUDY), {
        group,
        host: leader?.name ?? secretary,
        due: inGroup.length,
        present: inGroup.length,
      });
    }
    if (month % 3 === 2) {
      quarterly.push(
        add(
          freeDay(plan, month, 21, taken),
          ['general-meeting'],
          `第${Math.ceil(month / 3)}季度党员大会：${theme(STUDY)}`,
        ),
      );
      add(freeDay(plan, month, 24, taken), ['lecture'], theme(LECTURES), {
        lecturer: month === 8 ? recorder : secretary,
      });
    }
    if (month % 4 === 1) add(freeDay(plan, month, 26, taken), ['study'], theme(STUDY));
  }
  const reviewOn = freeDay(plan, 12, 18, taken);
  add(reviewOn, ['organisation-life-meeting', 'democratic-review'], '年度组织生活会和民主评议党员');
  for (const vote of plan.votes) {
    const due = heads.members(vote.heldOn);
    add(vote.heldOn, ['general-meeting'], vote.theme, {
      due,
      present: due - (vote.votersDue - vote.votersPresent),
      voted: true,
      votersDue: vote.votersDue,
      votersPresent: vote.votersPresent,
      votesFor: vote.votesFor,
      votesAgainst: 0,
      votesAbstained: 0,
      voteResult: 'passed',
    });
  }
  if (plan.electedOn) {
    const voters = heads.voters(plan.electedOn);
    const due = heads.members(plan.electedOn);
    add(plan.electedOn, ['election-meeting'], '支部换届选举', {
      due,
      present: due,
      voted: true,
      votersDue: voters,
      votersPresent: voters,
      votesFor: voters,
      votesAgainst: 0,
      votesAbstained: 0,
      voteResult: 'passed',
    });
  }
  rows.sort((a, b) => Number(a.heldOn) - Number(b.heldOn));
  rows.forEach((row, index) => {
    row.number = `${year}-${String(index + 1).padStart(3, '0')}`;
    row.enteredOn = addDays(row.heldOn as CivilDate, 2);
  });

  const attendance: SampleRow[] = [];
  for (const meeting of quarterly) {
    const due = membersOn(members, meeting.heldOn as CivilDate);
    let absences = Number(meeting.due) - Number(meeting.present);
    for (const one of [...due].reverse()) {
      const leave = absences > 0 && one.post === null;
      if (leave) absences--;
      attendance.push({
        meeting: meeting.number ?? null,
        name: one.name,
        attended: leave ? 'leave' : 'present',
        ...(leave ? { reason: '因公出差' } : {}),
      });
    }
    meeting.present = Number(meeting.present) + absences;
    const away = attendance.filter(
      (row) => row.meeting === meeting.number && row.attended === 'leave',
    );
    if (away.length > 0)
      meeting.absentees = away.map((row) => `${row.name}（因公出差）`).join('、');
  }
  return { meetings: rows, attendance, reviewOn };
}
