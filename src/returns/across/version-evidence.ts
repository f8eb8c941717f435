import type { BranchFacts } from './branch-facts';

/** A workbook that may be another version of one beside it. */
export interface Version {
  /** Its place among the workbooks. */
  readonly entry: number;
  readonly file: string;
  readonly branch: BranchFacts;
  /** The office has chosen this one. */
  readonly adopted?: boolean;
}

/** What tells that one of two versions is the later one. */
export type Evidence = 'office' | 'roster' | 'modified' | 'date' | 'copy' | 'content' | 'name';

const baseName = (file: string): string =>
  file
    .slice(file.lastIndexOf('/') + 1)
    .replace(/\.[^.]*$/, '')
    .normalize('NFKC');

const DATES = [
  /(?<!\d)(20\d\d)[-._/年]?(0?[1-9]|1[0-2])[-._/月](0?[1-9]|[12]\d|3[01])(?!\d)/,
  /(?<!\d)(20\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)/,
];
const DAY_OF_YEAR = /(?<!\d)(0?[1-9]|1[0-2])月(0?[1-9]|[12]\d|3[01])[日号]/;

/** The date in the name of a file as a number; 0 where there is none. */
export function dateInName(file: string): number {
  const name = baseName(file);
  for (const pattern of DATES) {
    const [, year, month, day] = pattern.exec(name) ?? [];
    if (year) return Number(year) * 10_000 + Number(month) * 100 + Number(day);
  }
  const [, month, day] = DAY_OF_YEAR.exec(name) ?? [];
  return month ? Number(month) * 100 + Number(day) : 0;
}

const FINAL = /终稿|最终|定稿|终版|final/i;
const NUMBERED =
  /第\s*([一二三四五六七八九十]|\d{1,2})\s*[次稿版]|\((\d{1,2})\)|(?:v|V|版本)(\d{1,2})$/;
const COPIED = /修改|更正|订正|修订|改正|\(改\)|改$|补充|副本|copy/i;
const NUMERALS = '零一二三四五六七八九十';

/** How late the name of a copy says that it is: 终稿 over 第N次, (N), 修改 and 副本, these over none. */
export function copyRank(file: string): number {
  const name = baseName(file);
  if (FINAL.test(name)) return 1000;
  const [, time, copy, version] = NUMBERED.exec(name) ?? [];
  const number = time ?? copy ?? version;
  if (number !== undefined) {
    const numeral = NUMERALS.indexOf(number);
    return 100 + (numeral >= 0 ? numeral : Number(number));
  }
  return COPIED.test(name) ? 100 : 0;
}

/** What is compared, the weightier first; each for all of a group or for none. */
function criteriaFor(group: readonly Version[]): readonly (readonly [Evidence, Of])[] {
  const all = (of: (one: Version) => unknown): boolean => group.every(of);
  return [
    ['office', ({ adopted }) => Number(adopted ?? false)],
    ...(all(({ branch }) => branch.modified)
      ? [['modified', ({ branch }: Version) => Date.parse(`${branch.modified}Z`)] as const]
      : []),
    ...(all(({ file }) => dateInName(file))
      ? [['date', ({ file }: Version) => dateInName(file)] as const]
      : []),
    ['copy', ({ file }) => copyRank(file)],
    ['roster', ({ branch }) => Number(branch.members > 0)],
    ['content', ({ branch }) => branch.latest],
    ['content', ({ branch }) => branch.records],
  ];
}

type Of = (version: Version) => number;

/**
 * Sorts the versions of one organisation's workbook, the latest first.
 * @returns besides, what tells that the first is later than the second
 */
export function byAge(group: readonly Version[]): {
  readonly sorted: readonly Version[];
  readonly by: Evidence;
} {
  const criteria = criteriaFor(group);
  const sorted = [...group].sort((a, b) => {
    for (const [, of] of criteria) {
      const difference = of(b) - of(a);
      if (difference !== 0) return difference;
    }
    return a.file < b.file ? 1 : -1;
  });
  const [first, second] = sorted;
  const decisive =
    first && second ? criteria.find(([, of]) => of(first) !== of(second)) : undefined;
  return { sorted, by: decisive?.[0] ?? 'name' };
}
