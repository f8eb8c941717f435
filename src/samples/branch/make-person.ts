import { addYears, yearEnd } from '../../core/calendar/civil-date';
import { type IdNumbers, newName, type Person } from '../person';
import type { Profile } from '../population';
import type { Random } from '../random';

const MINORITIES = ['02', '03', '04', '05', '06', '07', '08', '11', '12', '15'] as const;
const COLLEGE = ['master', 'bachelor', 'bachelor', 'bachelor', 'associate', 'associate'] as const;
const NO_COLLEGE = [
  'secondary',
  'highschool',
  'highschool',
  'technical',
  'junior',
  'junior',
] as const;

/** Gives a profile a name, a number and the particulars that the figures leave open. */
export function makePerson(
  profile: Profile,
  year: number,
  names: Set<string>,
  ids: IdNumbers,
  random: Random,
): Person {
  const sex = profile.female ? 'female' : 'male';
  const learned =
    profile.occupation !== 'farmer' && random.oneIn(40) ? 'doctorate' : random.pick(COLLEGE);
  const college =
    profile.occupation === 'farmer' || profile.occupation === 'student' ? 'associate' : learned;
  const confirmed = addYears(profile.joinedOn, 1);
  return {
    name: newName(random, names),
    idNumber: ids.take(profile.birthDate, sex),
    birthDate: profile.birthDate,
    sex,
    ethnicity: profile.minority ? random.pick(MINORITIES) : '01',
    education: profile.college ? college : random.pick(NO_COLLEGE),
    occupation: profile.occupation,
    joinedOn: profile.joinedOn,
    confirmedOn: confirmed <= yearEnd(year) ? confirmed : null,
  };
}
