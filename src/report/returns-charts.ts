import type { Language, LocalText } from '../templates/schema';
import { type BarChart, barChart } from './bar-chart';
import type { TableView } from './return-view';

/** Which figures of a table make a chart: one row's columns, or one column's rows. */
interface ChartChoice {
  readonly table: string;
  readonly title: LocalText;
  readonly row?: string;
  readonly column?: string;
  /** Of the columns or rows, those that are no part of the whole. */
  readonly without: readonly string[];
}

const CHOICES: readonly ChartChoice[] = [
  {
    table: 'members',
    title: { 'zh-CN': '党员年龄', en: 'Age of members' },
    row: 'all',
    without: ['total', 'female', 'minority', 'college', 'probationary'],
  },
  {
    table: 'members',
    title: { 'zh-CN': '党员职业', en: 'Occupation of members' },
    column: 'total',
    without: ['all'],
  },
  {
    table: 'education',
    title: { 'zh-CN': '党员学历', en: 'Education of members' },
    row: 'all',
    without: ['total'],
  },
  {
    table: 'joined',
    title: { 'zh-CN': '入党时间', en: 'When members joined' },
    row: 'all',
    without: ['total'],
  },
  {
    table: 'admitted',
    title: { 'zh-CN': '发展党员职业', en: 'Occupation of those admitted' },
    column: 'total',
    without: ['all'],
  },
  {
    table: 'organisations',
    title: { 'zh-CN': '党组织类别', en: 'Kinds of organisations' },
    column: 'total',
    without: ['all'],
  },
  {
    table: 'meetings',
    title: { 'zh-CN': '组织生活次数', en: 'Meetings held' },
    column: 'events',
    without: [],
  },
  {
    table: 'review',
    title: { 'zh-CN': '民主评议等次', en: 'Grades of the review' },
    row: 'all',
    without: ['due', 'reviewed'],
  },
];

function bars(view: TableView, { row, column, without }: ChartChoice): BarChart['bars'] {
  if (row !== undefined) {
    const found = view.rows.find(({ id }) => id === row);
    return view.columns.flatMap(({ id, title }, index) => {
      const figure = found?.figures[index];
      return figure && !without.includes(id) ? [{ label: title, value: figure.value }] : [];
    });
  }
  const index = view.columns.findIndex(({ id }) => id === column);
  return view.rows.flatMap(({ id, title, figures }) => {
    const figure = figures[index];
    return figure && !without.includes(id) ? [{ label: title, value: figure.value }] : [];
  });
}

/** The charts of a table as SVG; none where there is nothing to show. */
export function tableCharts(view: TableView, language: Language): string[] {
  return CHOICES.flatMap((choice, index) => {
    if (choice.table !== view.id) return [];
    const shown = bars(view, choice);
    if (shown.every(({ value }) => value === 0)) return [];
    const title = choice.title[language];
    return [
      `<figure><figcaption>${title}（${view.unit}）</figcaption>${barChart({ id: `chart${index}`, title, unit: view.unit, bars: shown })}</figure>`,
    ];
  });
}
