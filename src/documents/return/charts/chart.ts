import { escapeHtml } from '../../html';

/** What every chart says of itself. */
export interface ChartFrame {
  /** Unique on the page. */
  readonly id: string;
  /** With what its numbers count, such as 职业（人）. */
  readonly title: string;
}

/** Narrow enough to be read on a telephone, where the picture is as wide as the screen. */
export const WIDTH = 440;

const grouped = new Intl.NumberFormat('en-US');

/** A whole number with thousands separators. */
export const groupedNumber = (value: number): string => grouped.format(value);

/** A length in the picture. */
export const round = (number: number): number => Math.round(number * 10) / 10;

/**
 * A picture as static SVG, with its numbers as text for who cannot see it.
 * @param parts SVG
 */
export function chartSvg(
  { id, title }: ChartFrame,
  height: number,
  summary: string,
  parts: readonly string[],
): string {
  return [
    `<svg class="chart" viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="${id}-t ${id}-d">`,
    `<title id="${id}-t">${escapeHtml(title)}</title><desc id="${id}-d">${escapeHtml(summary)}</desc>`,
    ...parts,
    '</svg>',
  ].join('');
}

export const textAt = (kind: string, x: number, y: number, text: string): string =>
  `<text class="${kind}" x="${round(x)}" y="${round(y)}">${escapeHtml(text)}</text>`;

export const bar = (kind: string, x: number, y: number, width: number, height: number): string =>
  `<rect class="${kind}" x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"/>`;

/** The style of the charts of a page. */
export const CHART_STYLE = `
.chart { width: 100%; max-width: 34rem; height: auto; display: block; font: 13px "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; }
.chart text { fill: var(--ink); dominant-baseline: central; }
.chart .label, .chart .before { text-anchor: end; } .chart .mid { text-anchor: middle; }
.chart .small { font-size: 11px; text-anchor: middle; } .chart .head { font-weight: 600; }
.chart .bar { fill: var(--bar); } .chart .bar2 { fill: var(--bar2); } .chart .axis { stroke: var(--quiet); }
@media print { .chart rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
