import type { Language } from '../templates/schema';

/** Why a rule was not checked: the reasons that many rules share. A rule may add its own. */
export const COMMON_REASONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    'missing-sheet': '工作簿里没有找到“{table|sheet}”工作表',
    'missing-column': '“{sheet}”工作表里没有找到“{column|header}”这一列',
    'no-year': '“支部信息”里没有填写统计年度，无法判断应当核对哪一年',
    'year-not-over': '{year}年还没有结束，到年底再核对',
    'no-roster': '没有党员名册，无法对照',
    'older-text': '有{n}人的{column|header}早于所依据文件的施行日期，不按现在的规定判断',
  },
  en: {
    'missing-sheet': 'The workbook has no sheet “{table|sheet}”',
    'missing-column': 'The sheet “{sheet}” has no column “{column|header}”',
    'no-year': 'The sheet 支部信息 gives no year, so it is not known which year to check',
    'year-not-over': 'The year {year} is not over yet; to be checked when it is',
    'no-roster': 'There is no roster to compare with',
    'older-text':
      '{n} dates under {column|header} are older than the text and are not judged by it',
  },
};
