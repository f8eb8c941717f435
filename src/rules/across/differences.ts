import type { Language } from '../../core/templates/schema';
import type { WorkbookSet } from './set';

type SheetOfTwo = WorkbookSet['versions'][number]['sheets'][number];

/** So many cells are named. */
const MOST_CELLS = 5;

/** How what does not count differs from what does, as data of a message with {@link PHRASES}. */
export function differencesOf(sheets: readonly SheetOfTwo[]) {
  const differing = sheets.reduce((sum, one) => sum + one.differing, 0);
  const more = sheets.reduce((sum, one) => sum + one.more, 0);
  const both = differing > 0 && more > 0;
  return {
    differing,
    more,
    cells: sheets.flatMap(({ cells }) => cells).slice(0, MOST_CELLS),
    difference: both ? 'both' : differing > 0 ? 'cells' : more > 0 ? 'rows' : 'none',
  };
}

/** What tells that one of two versions is the later one, and how they differ. */
export const PHRASES: Readonly<
  Record<Language, Readonly<Record<'by' | 'difference', Readonly<Record<string, string>>>>>
> = {
  'zh-CN': {
    by: {
      office: '收报登记里采用的是那一份',
      roster: '只有那一份有党员名册',
      modified: '按工作簿里保存的修改时间',
      date: '按文件名里的日期',
      copy: '按文件名',
      content: '按内容里最晚的日期',
      name: '分不出先后，取文件名在后的',
    },
    difference: {
      none: '',
      cells: '；两份有{differing}处不同，如 {cells}',
      rows: '；这一份有{more}行是那一份没有的',
      both: '；两份有{differing}处不同，如 {cells}，这一份还有{more}行是那一份没有的',
    },
  },
  en: {
    by: {
      office: 'the office has chosen it',
      roster: 'the only one with a roster',
      modified: 'by the time of saving inside it',
      date: 'by the dates in the names',
      copy: 'by the names',
      content: 'by the latest day that it speaks of',
      name: 'nothing tells; the last by its name',
    },
    difference: {
      none: '',
      cells: '; they differ in {differing} cells, such as {cells}',
      rows: '; {more} rows are in this one alone',
      both: '; they differ in {differing} cells, such as {cells}, and {more} rows are in this one alone',
    },
  },
};
