import { addDays, addYears, type CivilDate } from '../../core/calendar/civil-date';
import { cellDefect, type Defect, isOrdinary, pickRow } from './defect';

/** Mistakes in columns that no branch is asked for. */
export const OPTIONAL_DEFECTS: readonly Defect[] = [
  cellDefect('branch/organisations-below', 'branch', 'organisationsBelow', () => ({
    organisationsBelow: 9,
    committeesBelow: 1,
    branchesBelow: 6,
  })),
  cellDefect('branch/dues-remitted', 'branch', 'duesRemitted', () => ({
    duesRemitted: 99_999_900,
    duesRetained: 0,
  })),
  cellDefect('officers/full-time', 'branch', 'fullTimeOfficers', (row, { rows }) => {
    const isGovernment = row.unitKind === 'government';
    if (isGovernment || !rows.officers.some(({ fullTime }) => fullTime === true)) return null;
    return { fullTimeOfficers: 0 };
  }),
  {
    rule: 'members/league-age',
    plant(branch, random) {
      const { members } = branch.rows;
      const old = addYears((branch.year * 10000 + 101) as CivilDate, -40);
      const row = pickRow(
        members,
        random,
        (one) => isOrdinary(branch, one) && Number(one.birthDate) < old,
      );
      const member = members[row ?? -1];
      const other = members.find((one) => one !== member);
      if (!member || !other || row === null) return null;
      member.league = true;
      other.leaguePost = '团支部书记';
      return [{ rule: this.rule, table: 'members', row, key: 'league' }];
    },
  },
  cellDefect('recruits/readmission-consent', 'recruits', 'higherConsentOn', (row, { year }) => {
    const approvedOn = Number(row.approvedOn ?? 0);
    if (approvedOn === 0 || approvedOn > year * 10000 + 1130) return null;
    return { higherConsentOn: addDays(approvedOn as CivilDate, 9) };
  }),
];
