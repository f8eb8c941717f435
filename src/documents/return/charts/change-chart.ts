import { scaleLinear } from 'd3-scale';
import { textWidth } from '../../../core/text/text-width';
import { bar, type ChartFrame, chartSvg, groupedNumber, round, textAt, WIDTH } from './chart';

export interface ChangeChart extends ChartFrame {
  /** How many there were and are, in words. */
  readonly from: string;
  readonly to: string;
  /** What was added and, below zero, what went. */
  readonly changes: readonly { readonly label: string; readonly value: number }[];
}

const ROW = 26;
const BAR = 17;
const UNIT_PX = 6.6;
const GAP = 8;
const NUMBER = 46;
const TOP = 26;

/** Additions to the right of a line, losses to its left, each with its signed number. */
export function changeChart({ changes, from, to, ...frame }: ChangeChart): string {
  const labels = Math.max(...changes.map(({ label }) => textWidth(label))) * UNIT_PX + GAP;
  const most = Math.max(1, ...changes.map(({ value }) => Math.abs(value)));
  const half = (WIDTH - labels) / 2;
  const zero = labels + half;
  const length = scaleLinear()
    .domain([0, most])
    .range([0, half - NUMBER]);
  const height = TOP + changes.length * ROW;
  const parts = changes.flatMap(({ label, value }, index) => {
    const middle = TOP + index * ROW + ROW / 2;
    const long = length(Math.abs(value));
    const sign = value < 0 ? '−' : value > 0 ? '+' : '';
    const number = sign + groupedNumber(Math.abs(value));
    return [
      textAt('label', labels - GAP, middle, label),
      value < 0
        ? bar('bar2', zero - long, middle - BAR / 2, long, BAR)
        : bar('bar', zero, middle - BAR / 2, long, BAR),
      value < 0
        ? textAt('before', zero - long - 5, middle, number)
        : textAt('value', zero + long + 5, middle, number),
    ];
  });
  parts.push(textAt('head', 0, TOP / 2 - 2, `${from} → ${to}`));
  parts.push(
    `<line class="axis" x1="${round(zero)}" x2="${round(zero)}" y1="${TOP}" y2="${height}"/>`,
  );
  const summary = [
    `${from} → ${to}`,
    ...changes.map(({ label, value }) => `${label} ${value}`),
  ].join('; ');
  return chartSvg(frame, height, summary, parts);
}
