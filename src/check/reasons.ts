import type { Language } from '../core/templates/schema';

/** Why a rule was not checked: the reasons that many rules share. A rule may add its own. */
export const COMMON_REASONS: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  'zh-CN': {
    'missing-sheet': '工作簿里没有找到“{table|sheet}”工作表',
    'missing-column': '“{sheet}”工作表里没有找到“{column|header}”这一列',
    nothing: '没有涉及这一条的记录',
    blank: '“{table|sheet}”里“{column|header}”有{n}处没有填写，这几处没有核对',
    unread: '“{table|sheet}”里“{column|header}”有{n}处无法识别，这几处没有核对',
    'formula-no-result':
      '有{rows}行用到的单元格是公式，文件里没有计算结果，请用 Excel 或 WPS 打开并保存后再核对',
    vague: '“{table|sheet}”里“{column|header}”有{n}处只写到月或者年，无法比较先后',
    'no-year': '“支部信息”里没有填写统计年度，无法判断应当核对哪一年',
    'year-not-over': '{year}年还没有结束，到年底再核对',
    'no-roster': '没有党员名册，无法对照',
    'older-text': '有{n}行的“{column|header}”早于所依据文件的施行日期，不按现在的规定判断',
    'period-not-over': '{year}年还没有过完一个应当核对的周期，到时再核对',
    'not-a-branch': '本工作簿的组织类别不是党支部，党支部的组织生活次数不适用',
    'temporary-branch': '临时党支部的组织生活按任务期间安排，次数不作核对',
    'no-dues-here': '临时党支部一般不收缴党费，不核对',
    'undated-meetings': '有{count}条会议记录的日期或会议类型没有填写或无法识别，补正后再核对次数',
  },
  en: {
    'missing-sheet': 'The workbook has no sheet “{table|sheet}”',
    'missing-column': 'The sheet “{sheet}” has no column “{column|header}”',
    nothing: 'There is nothing here that it is about',
    blank: 'In “{table|sheet}” {n} cells of “{column|header}” are blank: not checked there',
    unread:
      'In “{table|sheet}” {n} cells of “{column|header}” could not be read: not checked there',
    'formula-no-result':
      '{rows} rows rest on formulas whose results are not in the file; open it in Excel or WPS, save it, and check again',
    vague:
      'In “{table|sheet}” {n} cells of “{column|header}” are known to the month or year only, too vague to compare',
    'no-year': 'The sheet 支部信息 gives no year, so it is not known which year to check',
    'year-not-over': 'The year {year} is not over yet; to be checked when it is',
    'no-roster': 'There is no roster to compare with',
    'older-text': 'In {n} rows {column|header} is older than the text: they are not judged by it',
    'period-not-over': 'No period of {year} that could be checked is over yet',
    'not-a-branch': 'The workbook is not of a branch, so the cadences of a branch do not apply',
    'temporary-branch':
      'A temporary branch meets as its task demands; how often it does is not checked',
    'no-dues-here': 'A temporary branch does not usually collect dues',
    'undated-meetings':
      '{count} meetings have no readable date or kind; to be counted when these are put right',
  },
};
