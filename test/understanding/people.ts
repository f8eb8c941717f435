import type { Random } from './random';

const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜'];
const GIVEN = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉兰飞红波辉宁琳欣怡佳雪'];
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Somebody invented: the area 999999 is nowhere, telephones 199 0000 are nobody's. */
export interface Invented {
  readonly name: string;
  readonly idNumber: string;
  readonly sex: 'male' | 'female';
  /** Days as numbers of the form yyyymmdd. */
  readonly birthDate: number;
  readonly joinedOn: number;
  /** Null for who is on probation at the end of 2025. */
  readonly confirmedOn: number | null;
  readonly phone: string;
}

const day = (year: number, month: number, date: number): number =>
  year * 10_000 + month * 100 + date;

function idNumberOf(birth: number, sex: 'male' | 'female', serial: number): string {
  const order = serial * 2 + (sex === 'male' ? 1 : 0);
  const body = `999999${birth}${String(order % 1000).padStart(3, '0')}`;
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return body + '10X98765432'[sum % 11];
}

/** People of different names; the last of them joined in 2025 and are on probation. */
export function peopleOf(random: Random, count: number): Invented[] {
  const names = new Set<string>();
  while (names.size < count) {
    const given = random.pick(GIVEN) + (random.chance(0.6) ? random.pick(GIVEN) : '');
    names.add(random.pick(SURNAMES) + given);
  }
  return [...names].map((name, at) => {
    const sex = random.chance(0.6) ? 'male' : 'female';
    const onProbation = at >= count - 2;
    const joined = onProbation ? 2025 : random.int(1985, 2020);
    const year = onProbation ? random.int(1980, 2000) : joined - random.int(19, 30);
    const month = random.int(1, 12);
    const date = random.int(1, 28);
    const birthDate = day(year, random.int(1, 12), random.int(1, 28));
    return {
      name,
      sex,
      birthDate,
      idNumber: idNumberOf(birthDate, sex, at + 1),
      joinedOn: day(joined, month, date),
      confirmedOn: onProbation ? null : day(joined + 1, month, date),
      phone: `1990000${String(1000 + at)}`,
    };
  });
}
