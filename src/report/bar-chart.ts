import { scaleBand, scaleLinear } from 'd3-scale';
import { escapeHtml } from './html';
import { textWidth } from './text-width';

export interface BarChart {
  /** Unique on the page. */
  readonly id: string;
  readonly title: string;
  /** What the numbers count, such as 人. */
  readonly unit: string;
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

const WIDTH = 720;
const BAR = 26;
const TOP = 8;
const AXIS = 26;
const UNIT_PX = 7;
const GAP = 10;

const grouped = new Intl.NumberFormat('en-US');

/** A whole number with thousands separators. */
export const groupedNumber = (value: number): string => grouped.format(value);

/**
 * A chart of horizontal bars as static SVG. The numbers stand beside the bars,
 * so that nothing is told by length alone; the table stays the source.
 */
export function barChart({ id, title, unit, bars }: BarChart): string {
  const height = TOP + bars.length * BAR + AXIS;
  const left = Math.max(40, ...bars.map(({ label }) => textWidth(label) * UNIT_PX + GAP));
  const right = Math.max(...bars.map(({ value }) => groupedNumber(value).length), 1) * 8 + GAP;
  const x = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ value }) => value))])
    .range([left, WIDTH - right]);
  const y = scaleBand<number>()
    .domain(bars.map((_, index) => index))
    .range([TOP, TOP + bars.length * BAR])
    .paddingInner(0.28)
    .paddingOuter(0.14);
  const middle = (index: number): number => (y(index) ?? 0) + y.bandwidth() / 2;
  const ticks = x.ticks(5).filter(Number.isInteger);
  const summary = bars.map(({ label, value }) => `${label} ${groupedNumber(value)}`).join('，');
  return [
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">`,
    `<title id="${id}-t">${escapeHtml(title)}（${escapeHtml(unit)}）</title><desc id="${id}-d">${escapeHtml(summary)}</desc>`,
    ...ticks.map((tick) => {
      const at = round(x(tick));
      return `<line class="grid" x1="${at}" x2="${at}" y1="${TOP}" y2="${height - AXIS}"/><text class="tick" x="${at}" y="${height - 8}">${groupedNumber(tick)}</text>`;
    }),
    ...bars.map(({ label, value }, index) => {
      const at = round(middle(index));
      const end = round(x(value));
      return `<text class="label" x="${left - GAP}" y="${at}">${escapeHtml(label)}</text><rect class="bar" x="${left}" y="${round(y(index) ?? 0)}" width="${round(end - left)}" height="${round(y.bandwidth())}"/><text class="value" x="${round(end + 6)}" y="${at}">${groupedNumber(value)}</text>`;
    }),
    '</svg>',
  ].join('');
}

const round = (number: number): number => Math.round(number * 10) / 10;

/** The style of the charts of a page. */
export const CHART_STYLE = `
.chart { width: 100%; max-width: 45rem; height: auto; display: block; font: 13px "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
.chart .label { text-anchor: end; dominant-baseline: central; fill: var(--ink); }
.chart .value { dominant-baseline: central; fill: var(--ink); }
.chart .tick { text-anchor: middle; fill: var(--quiet); font-size: 11px; }
.chart .grid { stroke: var(--line); }
.chart .bar { fill: #b5483f; }
@media print { .chart .bar { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
