import { addDays, addYears, type CivilDate } from '../../core/calendar/civil-date';
import type { SampleBranch, SampleRow } from '../model';
import { cellDefect, type Defect, isOrdinary, newcomer, pickRow } from './defect';

const branchCell = (
  rule: string,
  key: string,
  change: (row: SampleRow, branch: SampleBranch) => SampleRow | null,
): Defect => cellDefect(rule, 'branch', key, change);

const at = (branch: SampleBranch, monthDay: number): CivilDate =>
  (branch.year * 10000 + monthDay) as CivilDate;

function shiftLastYear(branch: SampleBranch, by: number): void {
  const [row] = branch.rows.branch;
  if (row) row.membersLastYear = Number(row.membersLastYear) + by;
}

const isSecretary = (row: SampleRow): boolean => row.post === 'secretary';

/** Mistakes in 支部信息 and 班子成员. */
export const ORGANISATION_DEFECTS: readonly Defect[] = [
  branchCell('branch/date-order', 'foundedOn', (row) => ({
    foundedOn: addDays(row.electedOn as CivilDate, 40),
  })),
  branchCell('branch/members-balance', 'membersLastYear', (row) => ({
    membersLastYear: Number(row.membersLastYear) + 3,
  })),
  branchCell('branch/term-end', 'termEndsOn', (row) => ({
    termEndsOn: addDays(row.termEndsOn as CivilDate, 200),
  })),
  branchCell('branch/term-length', 'termYears', (row) => ({
    termYears: 4,
    termEndsOn: addYears(row.electedOn as CivilDate, 4),
  })),
  branchCell('branch/term-overdue', 'termEndsOn', (row, branch) => {
    if (Number(row.electedOn) > branch.year * 10000) return null;
    const electedOn = ((branch.year - Number(row.termYears)) * 10000 + 601) as CivilDate;
    const tooNew = branch.rows.officers.some(({ name }) => {
      const member = branch.rows.members.find((one) => one.name === name);
      return addYears(Number(member?.confirmedOn) as CivilDate, 1) > electedOn;
    });
    if (tooNew) return null;
    for (const officer of branch.rows.officers) officer.appointedOn = electedOn;
    return { electedOn, termEndsOn: addYears(electedOn, Number(row.termYears)) };
  }),
  {
    rule: 'officers/secretary',
    plant({ rows: { officers } }) {
      const row = officers.findIndex((one) => one.post === 'publicity');
      const officer = officers[row];
      if (!officer) return null;
      officer.post = 'secretary';
      return [
        {
          rule: this.rule,
          table: 'officers',
          row: officers.findLastIndex(isSecretary),
          key: 'post',
        },
      ];
    },
  },
  {
    rule: 'officers/committee',
    plant({ rows }) {
      if (rows.officers.filter((one) => one.post !== 'group-leader').length !== 3) return null;
      if (rows.elections.length > 0) return null;
      rows.officers.splice(
        rows.officers.findIndex((one) => one.post === 'publicity'),
        1,
      );
      for (const meeting of rows.meetings) {
        if (!(meeting.kinds as string[]).includes('committee-meeting')) continue;
        meeting.due = 2;
        meeting.present = 2;
      }
      return [{ rule: this.rule, table: 'officers', row: null, key: 'post' }];
    },
  },
  cellDefect('officers/full-member', 'officers', 'appointedOn', (row, branch) => {
    const member = branch.rows.members.find((one) => one.name === row.name);
    if (!member?.confirmedOn || row.post === 'group-leader' || isSecretary(row)) return null;
    return { appointedOn: addDays(member.confirmedOn as CivilDate, -40) };
  }),
  cellDefect('officers/secretary-standing', 'officers', 'appointedOn', (row, branch) => {
    const member = branch.rows.members.find((one) => one.name === row.name);
    if (!member?.confirmedOn || !isSecretary(row)) return null;
    return { appointedOn: addDays(member.confirmedOn as CivilDate, 40) };
  }),
  cellDefect('officers/on-roster', 'officers', 'name', (row, { rows }) => {
    if (row.post !== 'publicity' || rows.elections.length > 0) return null;
    return { name: '查无此人' };
  }),
  {
    rule: 'officers/group-leaders',
    plant(branch) {
      const { members, officers } = branch.rows;
      const leader = officers.find((one) => one.post === 'group-leader');
      const group = members.find((one) => one.name === leader?.name)?.group;
      const other = members.find((one) => one.group === group && isOrdinary(branch, one));
      if (!leader || !other) return null;
      officers.push({ ...leader, name: other.name ?? null });
      return [{ rule: this.rule, table: 'officers', row: officers.length - 1, key: 'post' }];
    },
  },
  {
    rule: 'officers/sanction-period',
    plant(branch) {
      const { officers, sanctions, honours } = branch.rows;
      const isHonoured = (name: unknown): boolean =>
        honours.some(({ recipient }) => recipient === name);
      const row = officers.findIndex(
        ({ post, name }) => post === 'organisation' && !isHonoured(name),
      );
      const officer = officers[row];
      if (!officer) return null;
      const decidedOn = addDays(officer.appointedOn as CivilDate, -60);
      // Older ones are not judged by the text of 2024.
      if (decidedOn < 20240101) return null;
      sanctions.push({
        name: officer.name ?? null,
        kind: 'serious-warning',
        decidedOn,
        meetingOn: decidedOn,
        approvedOn: decidedOn,
      });
      return [{ rule: this.rule, table: 'officers', row, key: 'appointedOn' }];
    },
  },
];

/** Mistakes in 党员增减. */
export const MOVEMENT_DEFECTS: readonly Defect[] = [
  {
    rule: 'movements/duplicate',
    plant({ rows: { movements } }, random) {
      const index = pickRow(movements, random, (one) => one.kind === 'died');
      if (index === null) return null;
      movements.push({ ...movements[index] });
      return [{ rule: this.rule, table: 'movements', row: movements.length - 1, key: 'kind' }];
    },
  },
  cellDefect('movements/letter-order', 'movements', 'arrivedOn', (row) =>
    row.letterOn ? { letterOn: addDays(row.arrivedOn as CivilDate, 10) } : null,
  ),
  cellDefect('movements/after-joining', 'movements', 'movedOn', (row) =>
    row.kind === 'admitted' ? { movedOn: addDays(row.movedOn as CivilDate, -1) } : null,
  ),
  {
    rule: 'movements/after-exit',
    plant({ rows: { movements, trainings } }, random) {
      const index = pickRow(movements, random, (one) => one.kind === 'died');
      const movement = movements[index ?? -1];
      const course = trainings.find(({ from }) => Number(from) > Number(movement?.movedOn));
      if (!movement || !course) return null;
      trainings.push({ ...course, name: movement.name ?? null });
      return [{ rule: this.rule, table: 'trainings', row: trainings.length - 1, key: 'name' }];
    },
  },
  {
    rule: 'movements/on-roster',
    plant(branch) {
      const { movements } = branch.rows;
      const on = at(branch, 1222);
      movements.push({
        ...newcomer(branch),
        kind: 'transferred-in',
        movedOn: on,
        otherBranch: '外地党支部',
        letterOn: on,
        arrivedOn: on,
      });
      shiftLastYear(branch, -1);
      return [{ rule: this.rule, table: 'movements', row: movements.length - 1, key: 'name' }];
    },
  },
  {
    rule: 'movements/restored',
    plant(branch, random) {
      const { members, movements, sanctions } = branch.rows;
      const row = pickRow(members, random, (one) => isOrdinary(branch, one));
      const name = members[row ?? -1]?.name ?? null;
      if (row === null) return null;
      const decidedOn = ((branch.year - 3) * 10000 + 601) as CivilDate;
      sanctions.push({
        name,
        kind: 'removal',
        decidedOn,
        meetingOn: decidedOn,
        approvedOn: decidedOn,
      });
      movements.push({
        name,
        idNumber: members[row]?.idNumber ?? null,
        kind: 'restored',
        movedOn: at(branch, 102),
      });
      shiftLastYear(branch, -1);
      return [{ rule: this.rule, table: 'movements', row: movements.length - 1, key: 'kind' }];
    },
  },
  {
    rule: 'movements/cancelled-full-member',
    plant(branch, random) {
      const { members, movements } = branch.rows;
      const row = pickRow(members, random, (one) => isOrdinary(branch, one));
      const member = members[row ?? -1];
      if (!member) return null;
      movements.push({
        name: member.name ?? null,
        idNumber: member.idNumber ?? null,
        kind: 'probation-cancelled',
        movedOn: at(branch, 1230),
      });
      return [{ rule: this.rule, table: 'movements', row: movements.length - 1, key: 'kind' }];
    },
  },
  {
    rule: 'movements/still-listed',
    plant(branch) {
      const { members, movements } = branch.rows;
      const person = newcomer(branch);
      members.push({
        ...members[0],
        ...person,
        joinedOn: 20050601,
        confirmedOn: 20060601,
        partyYears: null,
      });
      movements.push({
        ...person,
        kind: 'died',
        movedOn: ((branch.year - 1) * 10000 + 1105) as CivilDate,
      });
      return [{ rule: this.rule, table: 'members', row: members.length - 1, key: 'name' }];
    },
  },
  {
    rule: 'movements/overdue-probationer',
    plant(branch) {
      const { members, movements } = branch.rows;
      const person = newcomer(branch);
      const joinedOn = ((branch.year - 2) * 10000 + 610) as CivilDate;
      const on = at(branch, 103);
      members.push({
        ...members[0],
        ...person,
        category: 'probationary',
        joinedOn,
        confirmedOn: null,
        partyYears: null,
      });
      movements.push({
        ...person,
        kind: 'transferred-out',
        movedOn: on,
        otherBranch: '外地党支部',
        letterOn: on,
        arrivedOn: on,
      });
      shiftLastYear(branch, 1);
      return [{ rule: this.rule, table: 'movements', row: movements.length - 1, key: 'movedOn' }];
    },
  },
];
