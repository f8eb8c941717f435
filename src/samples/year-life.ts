import { addDays, type CivilDate, civilDate } from '../core/calendar/civil-date';
import type { SampleBranch, SampleMember, SampleRow } from './model';
import type { Random } from './random';

const TITLES = ['excellent-member', 'excellent-worker', 'advanced-producer', 'other'];
const SOURCES = [
  'self-check',
  'supervision',
  'inspection',
  'organisation-life-meeting',
  'weak-branch',
  null,
];
const SERVICES = ['pairing', 'double-registration', 'pairing', 'double-registration', 'other'];
const REPORT_GRADES = ['好', '较好', '一般', '好', '达标', null, '好', '差'];
const LEVELS = ['unit', 'county', 'unit', 'municipal', 'unit', 'provincial', 'unit', 'national'];

type Rows = Partial<SampleBranch['rows']>;

const day = (year: number, month: number, dayOfMonth: number): CivilDate => {
  const date = civilDate(year, month, dayOfMonth);
  if (date === null) throw new RangeError(`${year}-${month}-${dayOfMonth}`);
  return date;
};

/** A talk with everybody by the secretary, with the secretary by another, and between members. */
function talks(here: readonly SampleMember[], year: number, random: Random): SampleRow[] {
  const rows: SampleRow[] = [];
  const talk = (talker: SampleMember, person: SampleMember, month: number): void => {
    const heldOn = random.day(day(year, month, 1), day(year, month, 28));
    const after = person.from > heldOn ? addDays(person.from, 5) : heldOn;
    rows.push({
      heldOn: talker.from > after ? addDays(talker.from, 5) : after,
      talker: talker.name,
      person: person.name,
      kind: 'routine',
      mode: 'in-person',
    });
  };
  const secretary = here.find((one) => one.post === 'secretary');
  if (!secretary) return rows;
  const officers = here.filter((one) => one.post && one.post !== 'group-leader');
  here.forEach((one, i) => {
    if (one !== secretary) talk(secretary, one, random.int(3, 11));
    const next = here[(i + 1) % here.length];
    if (next && next !== one) talk(one, next, random.int(3, 11));
    const officer = officers[i % officers.length];
    if (officer && officer !== one && officer !== secretary) talk(officer, one, random.int(3, 11));
  });
  for (const a of officers) for (const b of officers) if (a !== b) talk(a, b, random.int(3, 11));
  // Two people talk once a day.
  const once = new Map(rows.map((row) => [`${row.heldOn} ${row.talker} ${row.person}`, row]));
  return [...once.values()].sort((a, b) => Number(a.heldOn) - Number(b.heldOn));
}

function trainings(here: readonly SampleMember[], year: number, newOfficers: boolean): SampleRow[] {
  const rows: SampleRow[] = [];
  const course = (
    one: SampleMember,
    title: string,
    kind: string,
    month: number,
    hours: number,
  ): void => {
    const from = one.from > day(year, month, 5) ? addDays(one.from, 10) : day(year, month, 5);
    rows.push({ name: one.name, title, kind, from, to: addDays(from, 3), hours });
  };
  for (const one of here) {
    course(one, '党员春季集中学习培训', 'intensive', 4, 20);
    course(one, '党员网络学习', 'online', 8, 16);
    if (!one.post || one.post === 'group-leader') continue;
    course(one, '党组织书记和班子成员集中培训', 'intensive', 5, 24);
    if (one.post === 'secretary')
      course(one, '县级党组织书记集中轮训', 'secretary-rotation', 6, 16);
    if (newOfficers) course(one, '新任党务干部培训', 'new-post', 9, 8);
  }
  return rows;
}

function ledgers(
  here: readonly SampleMember[],
  secretary: string,
  year: number,
  random: Random,
): Rows {
  const owner = (): string => random.pick(here).name;
  return {
    tasks: ['制定年度学习计划', '开展一次志愿服务', '为群众办一件实事'].map((task, i) => ({
      task,
      goal: '按期完成',
      measure: '责任到人，按月推进',
      owner: owner(),
      dueOn: day(year, 4 + i * 3, 28),
      doneOn: day(year, 4 + i * 3, 20),
      evidence: '会议记录',
      beneficiaries: i * 10,
    })),
    problems: [
      {
        foundOn: day(year, 3, 15),
        source: SOURCES[here.length % SOURCES.length] ?? null,
        problem: '个别会议记录填写不完整',
        measure: '对照目录补记并按次核对',
        owner: secretary,
        dueOn: day(year, 5, 15),
        doneOn: day(year, 4, 30),
      },
    ],
    services: [
      {
        heldOn: day(year, 6, 12),
        kind: 'volunteering',
        activity: '社区清洁志愿服务',
        participants: here.slice(0, 4).map((one) => one.name),
        persons: 4,
        attendances: 4,
        hours: 3,
        served: 60,
      },
      {
        heldOn: day(year, 9, 5),
        kind: 'donation',
        activity: '慈善一日捐',
        persons: 6,
        attendances: 6,
        amount: 60_000,
      },
      {
        heldOn: day(year, 10, 16),
        kind: SERVICES[here.length % SERVICES.length] ?? 'pairing',
        activity: '结对帮扶困难群众',
        participants: here.slice(0, 2).map((one) => one.name),
        persons: 2,
        attendances: 2,
        hours: 2.5,
        served: 4,
      },
    ],
    visits: [
      {
        visitedOn: day(year, 1, 20),
        person: random.pick(here).name,
        kind: '老党员',
        amount: 50_000,
      },
    ],
    links: [
      { leader: secretary, branch: '共建支部', visitedOn: day(year, 7, 3), matter: '调研支部建设' },
    ],
    reports: [
      {
        year,
        person: secretary,
        reportedOn: day(year, 12, 22),
        grade: REPORT_GRADES[here.length % REPORT_GRADES.length] ?? null,
      },
    ],
    commitments: here.slice(0, 3).map((one) => ({
      name: one.name,
      promisedOn: one.from > day(year, 3, 10) ? addDays(one.from, 5) : day(year, 3, 10),
      matter: '服务群众，带头守纪',
      reviewedOn: day(year, 12, 15),
    })),
    points: here.slice(0, 3).map((one) => ({
      name: one.name,
      period: `${year}年`,
      item: '参加组织生活',
      score: 90,
      total: 90,
    })),
    assessments: [
      {
        period: `${year}年`,
        indicator: '组织生活',
        weight: 50,
        full: 100,
        score: 95,
        deduction: 5,
      },
      {
        period: `${year}年`,
        indicator: '党员教育',
        weight: 50,
        full: 100,
        score: 96,
        deduction: 4,
      },
    ],
  };
}

/** Those who have been in the party for fifty years by 1 July. */
const fiftyYears = (full: readonly SampleMember[], year: number): SampleRow[] =>
  full
    .filter(({ joinedOn }) => joinedOn > day(year - 51, 7, 1) && joinedOn <= day(year - 50, 7, 1))
    .map(({ name }) => ({
      awardedOn: day(year, 6, 29),
      recipient: name,
      recipientKind: 'person',
      title: 'fifty-years',
      level: 'national',
      awardedBy: '中共中央',
    }));

/** Reviews, talks, training, honours and the ledgers of a year, for those who are members at its end. */
export function yearLife(
  here: readonly SampleMember[],
  year: number,
  reviewOn: CivilDate,
  newOfficers: boolean,
  random: Random,
): Rows {
  const secretary = here.find((one) => one.post === 'secretary')?.name ?? '';
  const awardedOn = day(year, 6, 28);
  // A probationer of that day could not be honoured.
  const full = here.filter((one) => one.confirmedOn !== null && one.confirmedOn <= awardedOn);
  const honoured = full.length > 0 && random.oneIn(3) ? random.pick(full) : null;
  return {
    reviews: here.map((one, index) => {
      const best = one.confirmedOn !== null && random.oneIn(5) ? 'excellent' : 'qualified';
      const grade = index % 41 === 17 ? 'basic' : best;
      return {
        year,
        name: one.name,
        selfReview: '合格',
        pollGrade: grade,
        branchGrade: grade,
        reviewedOn: reviewOn,
      };
    }),
    talks: talks(here, year, random),
    trainings: trainings(here, year, newOfficers),
    honours: [
      ...fiftyYears(full, year),
      ...(honoured
        ? [
            {
              awardedOn,
              recipient: honoured.name,
              recipientKind: 'person',
              title: TITLES[here.length % TITLES.length] ?? 'excellent-member',
              level: LEVELS[here.length % LEVELS.length] ?? 'unit',
              awardedBy: '上级党委',
            },
          ]
        : []),
    ],
    ...ledgers(here, secretary, year, random),
  };
}
