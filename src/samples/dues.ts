import { addDays, type CivilDate, civilDate, monthOf, yearOf } from '../core/calendar/civil-date';
import type { Occupations, PayerCategories } from '../ledger/records.generated';
import type { SampleMember, SampleRow } from './model';
import type { Random } from './random';

const CATEGORY: Readonly<Record<Occupations, PayerCategories>> = {
  worker: 'employed',
  farmer: 'farmer',
  professional: 'employed',
  manager: 'employed',
  official: 'employed',
  student: 'student',
  other: 'self-employed',
  retired: 'retired',
};

/** The rate of 中组发〔2008〕3号 第二条 and 第五条 on a base in 元, in 1/1000. */
function rate(category: PayerCategories, base: number): number {
  if (category === 'retired') return base <= 5000 ? 5 : 10;
  if (base <= 3000) return 5;
  if (base <= 5000) return 10;
  return base <= 10000 ? 15 : 20;
}

const monthNumber = (date: CivilDate): number => yearOf(date) * 12 + monthOf(date);

/** One row a member and month, from the month of admission or transfer in to the last full one. */
export function makeDues(
  members: readonly SampleMember[],
  year: number,
  random: Random,
): SampleRow[] {
  const rows: SampleRow[] = [];
  for (const one of members) {
    const category = CATEGORY[one.occupation];
    const base =
      category === 'farmer' || category === 'student'
        ? null
        : random.int(category === 'retired' ? 26 : 28, category === 'retired' ? 70 : 120) * 100;
    const flat = category === 'farmer' ? random.int(2, 10) * 10 : 20;
    const due = base === null ? flat : (base * rate(category, base)) / 10;
    for (let month = 1; month <= 12; month++) {
      const on = civilDate(year, month, 1);
      const pay = civilDate(year, month, 12);
      if (on === null || pay === null || monthNumber(on) < monthNumber(one.from)) continue;
      if (one.until && monthNumber(on) >= monthNumber(one.until)) continue;
      rows.push({
        name: one.name,
        idNumber: one.idNumber,
        month: (on - 1) as CivilDate,
        category,
        base: base === null ? null : base * 100,
        due,
        paid: due,
        paidOn: one.from > pay ? addDays(one.from, 1) : pay,
        method: '本人交纳',
      });
    }
  }
  return rows.sort((a, b) => Number(a.month) - Number(b.month));
}
