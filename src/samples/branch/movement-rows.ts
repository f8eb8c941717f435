import { addDays, type CivilDate } from '../../core/calendar/civil-date';
import type { SampleMember, SampleRow } from '../model';
import type { BranchOrder } from './order';

/** Who came and who left in the year, by day, with the letters of transfers. */
export function movementRows(
  order: BranchOrder,
  members: readonly SampleMember[],
  branch: string,
): SampleRow[] {
  const rows: SampleRow[] = [];
  for (const one of members) {
    if (one.stage !== 'admitted') continue;
    rows.push({ name: one.name, idNumber: one.idNumber, kind: 'admitted', movedOn: one.joinedOn });
  }
  const letter = (on: CivilDate): SampleRow => ({ letterOn: addDays(on, -6), arrivedOn: on });
  for (const { person, from, on } of order.arriving) {
    rows.push({
      name: person.name,
      idNumber: person.idNumber,
      kind: 'transferred-in',
      movedOn: on,
      otherBranch: from,
      ...letter(on),
    });
  }
  for (const { person, departure } of order.leaving) {
    const { kind, on, otherBranch } = departure;
    rows.push({
      name: person.name,
      idNumber: person.idNumber,
      kind,
      movedOn: on,
      ...(otherBranch ? { otherBranch, ...letter(on) } : {}),
    });
  }
  rows.forEach((row, i) => {
    if (row.letterOn) row.letterNumber = `${branch.slice(0, 2)}〔${order.year}〕${i + 1}号`;
  });
  return rows.sort((a, b) => Number(a.movedOn) - Number(b.movedOn));
}
