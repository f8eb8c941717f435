import type { Language } from '../core/templates/schema';

/** What the first line says of one workbook or of many, in every host from the same numbers. */
export interface Standing {
  /** How many sheets were understood, and how many there are. */
  readonly sheets: readonly [understood: number, there: number];
  readonly errors: number;
  readonly warnings: number;
  readonly infos: number;
  /** How many rules could not be checked, or not wholly; see {@link openRules}. */
  readonly notChecked: number;
  /** How many figures are withheld or incomplete; null while that is not counted yet. */
  readonly lacking: number | null;
  /** How many files could not be read. */
  readonly unreadable: number;
  /** The first sheet that was not understood. */
  readonly openSheet: string | null;
  /** The first column of which it is undecided what it is, such as `党员名册 D`. */
  readonly openColumn?: string | null;
  /** Where the first of the gravest findings stands, such as `党员名册 D7`. */
  readonly first: string | null;
  /** How many units have their workbook back and count by it until another comes. */
  readonly returned?: number;
}

/** The standing of nothing: what sums begin with. */
export const NO_STANDING: Standing = {
  sheets: [0, 0],
  errors: 0,
  warnings: 0,
  infos: 0,
  notChecked: 0,
  lacking: 0,
  unreadable: 0,
  openSheet: null,
  openColumn: null,
  first: null,
};

/**
 * Adds the standing of a further workbook.
 * @param file how the workbook is called, put before the places in it
 */
export function addStanding(sum: Standing, one: Standing, file: string | null): Standing {
  const named = (place: string | null): string | null =>
    place !== null && file !== null ? `${file} ${place}` : place;
  // An error stands before a warning, whichever file has it.
  const graver = one.first !== null && (sum.first === null || (sum.errors === 0 && one.errors > 0));
  return {
    sheets: [sum.sheets[0] + one.sheets[0], sum.sheets[1] + one.sheets[1]],
    errors: sum.errors + one.errors,
    warnings: sum.warnings + one.warnings,
    infos: sum.infos + one.infos,
    notChecked: sum.notChecked + one.notChecked,
    lacking: sum.lacking === null || one.lacking === null ? null : sum.lacking + one.lacking,
    unreadable: sum.unreadable + one.unreadable,
    openSheet: sum.openSheet ?? named(one.openSheet),
    openColumn: sum.openColumn ?? named(one.openColumn ?? null),
    first: graver ? named(one.first) : sum.first,
  };
}

/**
 * Whether it may be said that nothing was found: every sheet was read, no figure is lacking and
 * there is no finding. An empty register that must hold something is a finding.
 */
export const isClean = (one: Standing): boolean =>
  one.unreadable === 0 &&
  one.sheets[1] > 0 &&
  one.sheets[0] === one.sheets[1] &&
  one.lacking === 0 &&
  one.errors + one.warnings + one.infos === 0;

/** Whether every file and every sheet was read, and there was one: only then may all be claimed of them. */
export const isReadWholly = ({ sheets, unreadable }: Standing): boolean =>
  sheets[1] > 0 && sheets[0] === sheets[1] && unreadable === 0;

/** What to do next: one step, the one that the others wait for. */
export function nextStep(one: Standing, language: Language): string {
  const zh = language === 'zh-CN';
  const { first, openSheet, sheets } = one;
  if (one.unreadable > 0) {
    return zh
      ? `先处理读不了的${one.unreadable}个文件`
      : `deal with what cannot be read (${one.unreadable})`;
  }
  if (sheets[0] === 0) {
    return zh ? '对照空白工作簿核对表头' : 'compare the headers with the blank workbook';
  }
  if (sheets[0] < sheets[1]) {
    const name = openSheet ?? '';
    return zh ? `确认没有认出的“${name}”表` : `say what the sheet “${name}” is`;
  }
  if (one.openColumn) {
    return zh ? `说明${one.openColumn}列是什么` : `say what the column ${one.openColumn} is`;
  }
  if (one.errors > 0) return zh ? `先改正${first ?? '错误'}` : `correct ${first ?? 'the errors'}`;
  if (one.lacking !== null && one.lacking > 0)
    return zh ? '补上缺的内容，再看少的数' : 'complete what figures lack';
  if (one.warnings > 0) return zh ? `核对${first ?? '警告'}` : `verify ${first ?? 'the warnings'}`;
  if (one.infos > 0) return zh ? '看一看提示' : 'look at the infos';
  if (one.lacking === null) return zh ? '正在数年报里少的数' : 'figures are being counted';
  return CLEAN[language];
}

/** What is said where {@link isClean} holds, and nowhere else. */
export const CLEAN: Readonly<Record<Language, string>> = {
  'zh-CN': '没有发现问题',
  en: 'nothing found',
};

/** The one first line of every host, without a full stop. */
export function firstLine(one: Standing, language: Language): string {
  const { sheets, errors, warnings, notChecked, lacking, returned = 0 } = one;
  const awaited =
    returned === 0
      ? ''
      : language === 'zh-CN'
        ? `（退回待改 ${returned} 个）`
        : ` (given back and awaited: ${returned})`;
  const next = nextStep(one, language) + awaited;
  return language === 'zh-CN'
    ? `认出 ${sheets[0]}/${sheets[1]} 张表；错误 ${errors}；警告 ${warnings}；未核对 ${notChecked} 项；少 ${lacking ?? '…'} 个数；下一步：${next}`
    : `${sheets[0]} of ${sheets[1]} sheets understood; errors ${errors}; warnings ${warnings}; not checked ${notChecked}; figures lacking ${lacking ?? '…'}; next: ${next}`;
}
