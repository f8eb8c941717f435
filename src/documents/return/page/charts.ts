import type { Language, LocalText } from '../../../core/templates/schema';
import { escapeHtml } from '../../html';
import { barChart } from '../charts/bar-chart';
import { changeChart } from '../charts/change-chart';
import { groupedNumber } from '../charts/chart';
import { monthsChart } from '../charts/months-chart';
import { pyramidChart } from '../charts/pyramid-chart';
import type { TableView } from '../return-view';
import { PAGE_WORDS } from './words';

type Points = readonly { readonly id: string; readonly label: string; readonly value: number }[];

/** The figures of one row, or of one column, of a table; none where it has no such. */
function points(
  view: TableView,
  from: { readonly row: string } | { readonly column: string },
): Points {
  if ('row' in from) {
    const row = view.rows.find(({ id }) => id === from.row);
    return view.columns.flatMap(({ id, title }, index) => {
      const figure = row?.figures[index];
      return figure ? [{ id, label: title, value: figure.value }] : [];
    });
  }
  const index = view.columns.findIndex(({ id }) => id === from.column);
  return view.rows.flatMap(({ id, title, figures }) => {
    const figure = figures[index];
    return figure ? [{ id, label: title, value: figure.value }] : [];
  });
}

const without = (all: Points, ...ids: readonly string[]): Points =>
  all.filter(({ id }) => !ids.includes(id));

interface Chart {
  readonly table: string;
  readonly title: LocalText;
  /** SVG; null where there is nothing to show. */
  draw(view: TableView, frame: { readonly id: string; readonly title: string }): string | null;
}

const isEmpty = (bars: Points): boolean => bars.every(({ value }) => value === 0);

const bars =
  (choose: (view: TableView) => Points): Chart['draw'] =>
  (view, frame) => {
    const chosen = choose(view);
    return isEmpty(chosen) ? null : barChart({ ...frame, bars: chosen });
  };

/** Rows of `change`: the two ends, and the parts of what was added and of what went. */
const BEFORE = 'r1';
const NOW = 'r14';
const ADDED: readonly string[] = ['r3', 'r4', 'r5'];
const GONE: readonly string[] = ['r8', 'r9', 'r10', 'r11'];

const CHARTS: readonly Chart[] = [
  {
    table: 'ages',
    title: { 'zh-CN': '党员年龄', en: 'Members by age' },
    draw(view, frame) {
      const [men, women] = ['male', 'female'].map((row) => without(points(view, { row }), 'total'));
      if (!men || !women || isEmpty([...men, ...women])) return null;
      const titles = view.rows.map(({ title }) => title);
      return pyramidChart({
        ...frame,
        sides: [titles[0] ?? '', titles[1] ?? ''],
        bands: men.map(({ label, value }, index) => ({
          label,
          left: value,
          right: women[index]?.value ?? 0,
        })),
      });
    },
  },
  {
    table: 'change',
    title: { 'zh-CN': '本年党员增减', en: 'Members added and gone' },
    draw(view, frame) {
      const all = points(view, { column: 'total' });
      const rows = all.filter(({ id }) => [...ADDED, ...GONE].includes(id));
      const named = (wanted: string): string => {
        const { label = '', value = 0 } = all.find(({ id }) => id === wanted) ?? {};
        return `${label} ${groupedNumber(value)}`;
      };
      if (isEmpty(rows)) return null;
      const changes = rows.map(({ id, label, value }) => ({
        label,
        value: GONE.includes(id) ? -value : value,
      }));
      return changeChart({ ...frame, changes, from: named(BEFORE), to: named(NOW) });
    },
  },
  {
    table: 'joined',
    title: { 'zh-CN': '入党时间', en: 'When members joined' },
    draw: bars((view) => without(points(view, { row: 'all' }), 'total')),
  },
  {
    table: 'education',
    title: { 'zh-CN': '党员学历', en: 'Education of members' },
    draw: bars((view) => without(points(view, { row: 'all' }), 'total')),
  },
  {
    table: 'members',
    title: { 'zh-CN': '党员职业', en: 'Occupation of members' },
    draw: bars((view) => without(points(view, { column: 'total' }), 'all')),
  },
  {
    table: 'organisations',
    title: { 'zh-CN': '党组织类别', en: 'Kinds of organisations' },
    draw: bars((view) => without(points(view, { column: 'total' }), 'all')),
  },
  {
    table: 'review',
    title: { 'zh-CN': '民主评议等次', en: 'Grades of the review' },
    draw: bars((view) => without(points(view, { row: 'all' }), 'due', 'reviewed')),
  },
  {
    table: 'months',
    title: { 'zh-CN': '各月组织生活次数', en: 'Organisation life by month' },
    draw(view, frame) {
      const kinds = view.columns.map(({ id, title }) => ({
        label: title,
        months: points(view, { column: id }).map(({ value }) => value),
      }));
      const held = kinds.filter(({ months }) => months.some((count) => count > 0));
      return held.length === 0 ? null : monthsChart({ ...frame, kinds: held });
    },
  },
];

/** The charts of a return, each with a link to the table that it is drawn from. */
export function chartsSection(tables: readonly TableView[], language: Language): string {
  const words = PAGE_WORDS[language];
  const figures = CHARTS.flatMap(({ table, title, draw }) => {
    const view = tables.find(({ id }) => id === table);
    const name = title[language];
    const svg = view && draw(view, { id: `chart-${table}`, title: name + words.unit(view.unit) });
    if (!view || !svg) return [];
    return [
      `<figure><figcaption>${escapeHtml(name + words.unit(view.unit))} <a href="#${table}">${words.toTable}<span class="unseen">${escapeHtml(` ${view.title}`)}</span></a></figcaption>${svg}</figure>`,
    ];
  });
  if (figures.length === 0) return '';
  return `<section id="charts"><h2>${words.charts}</h2><div class="charts">${figures.join('\n')}</div></section>`;
}
