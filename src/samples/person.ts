import { type CivilDate, yearOf } from '../core/calendar/civil-date';
import { checkCharacter } from '../core/text/id-number';
import type { Educations, EthnicGroups, Occupations, Sexes } from '../ledger/records.generated';
import type { Random } from './random';

/** Somebody who does not exist: the area code 999999 was never given out. */
export interface Person {
  readonly name: string;
  readonly idNumber: string;
  readonly birthDate: CivilDate;
  readonly sex: Sexes;
  readonly ethnicity: EthnicGroups;
  readonly education: Educations;
  readonly occupation: Occupations;
  readonly joinedOn: CivilDate;
  /** Null for a probationer. */
  readonly confirmedOn: CivilDate | null;
}

const SURNAMES = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤',
];
const GIVEN = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红建国志文斌宇浩然子涵雨欣梓萱晨曦思远嘉怡俊博睿航鑫婷雪琳倩颖慧莉岩峰松柏林森海波江河山川春夏秋冬梅竹菊荷云虹阳光辉耀荣昌盛福禄寿喜康宁安乐和顺德才贤良忠孝仁义礼智信',
];

/** A name of two or three characters that nobody in `taken` has; it is added there. */
export function newName(random: Random, taken: Set<string>): string {
  for (;;) {
    const given = random.oneIn(4) ? 1 : 2;
    let name = random.pick(SURNAMES);
    for (let i = 0; i < given; i++) name += random.pick(GIVEN);
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}

/** Hands out identity numbers, each once, within the numbers that one birth date and sex allow. */
export class IdNumbers {
  readonly #next = new Map<string, number>();

  /** @throws RangeError when 500 people of one sex were born on one day */
  take(birthDate: CivilDate, sex: Sexes): string {
    const key = `${birthDate}${sex}`;
    const sequence = this.#next.get(key) ?? (sex === 'male' ? 1 : 2);
    if (sequence > 999) throw new RangeError(`no identity number left for ${key}`);
    this.#next.set(key, sequence + 2);
    const first17 = `999999${birthDate}${String(sequence).padStart(3, '0')}`;
    return first17 + checkCharacter(first17);
  }
}

/** Whether an education counts as 大专及以上. */
export const isCollege = (education: Educations): boolean =>
  ['doctorate', 'master', 'postgraduate', 'bachelor', 'associate'].includes(education);

/** Age in completed years on the last day of a year. */
export const ageAtEndOf = (year: number, birthDate: CivilDate): number => year - yearOf(birthDate);
