import type { FigureTable } from './expected-figures';

const OCCUPATIONS = [
  'worker',
  'farmer',
  'professional',
  'manager',
  'official',
  'student',
  'other',
  'retired',
];
const MEMBERS = ['female', 'minority', 'college'];
const AGES = ['age30', 'age35', 'age40', 'age45', 'age50', 'age55', 'age60', 'age61'];
const PERIODS = ['before1949', 'to1978', 'to2012', 'since2012'];
const ADMITTED = ['female', 'minority', 'age35', 'college', 'frontline'];

/** The lines of the communiqué, from the figures of the other tables. */
export function communiqueOf(table: FigureTable): Record<string, Record<string, number>> {
  const of = (name: string, row: string, column: string): number =>
    table[name]?.[row]?.[column] ?? 0;
  const lines: Record<string, Record<string, number>> = {};
  const line = (id: string, count: number, whole: number | null): void => {
    // A share with one decimal; there is none of nothing.
    const percent = whole ? { percent: Math.round((count * 1000) / whole) / 10 } : {};
    lines[id] = { count, ...percent };
  };
  const all = of('members', 'all', 'total');
  const last = of('change', 'r1', 'total');
  const admitted = of('admitted', 'all', 'total');
  line('total', all, null);
  line('increase', of('change', 'r14', 'total') - last, last);
  for (const id of [...MEMBERS, ...AGES]) line(id, of('members', 'all', id), all);
  for (const id of PERIODS) line(id, of('joined', 'all', id), all);
  for (const id of OCCUPATIONS) line(id, of('members', id, 'total'), all);
  line('admitted', admitted, null);
  for (const id of ADMITTED) line(`admitted-${id}`, of('admitted', 'all', id), admitted);
  for (const id of OCCUPATIONS.slice(0, -1)) {
    line(`admitted-${id}`, of('admitted', id, 'total'), admitted);
  }
  return lines;
}
