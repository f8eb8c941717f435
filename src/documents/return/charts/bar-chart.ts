import { scaleLinear } from 'd3-scale';
import { textWidth, wrapText } from '../../../core/text/text-width';
import { bar, type ChartFrame, chartSvg, groupedNumber, textAt, WIDTH } from './chart';

export interface BarChart extends ChartFrame {
  readonly bars: readonly { readonly label: string; readonly value: number }[];
}

const BAR = 17;
const LINE = 16;
const SPACE = 9;
const UNIT_PX = 6.6;
const GAP = 8;
/** Longer labels are broken; in half-width characters. */
const LABEL = 22;

/**
 * A chart of horizontal bars. The numbers stand beside the bars, so that nothing is told by
 * length alone; the table stays the source.
 */
export function barChart({ bars, ...frame }: BarChart): string {
  const labels = bars.map(({ label }) => wrapText(label, LABEL));
  const widest = Math.max(6, ...labels.flat().map(textWidth));
  const left = widest * UNIT_PX + GAP;
  const right = Math.max(...bars.map(({ value }) => groupedNumber(value).length), 1) * 8 + GAP;
  const x = scaleLinear()
    .domain([0, Math.max(1, ...bars.map(({ value }) => value))])
    .range([0, WIDTH - left - right]);
  let top = 0;
  const parts = bars.flatMap(({ value }, index) => {
    const lines = labels[index] ?? [];
    const height = Math.max(BAR, lines.length * LINE);
    const middle = top + height / 2;
    const first = middle - ((lines.length - 1) * LINE) / 2;
    top += height + SPACE;
    return [
      ...lines.map((line, n) => textAt('label', left - GAP, first + n * LINE, line)),
      bar('bar', left, middle - BAR / 2, x(value), BAR),
      textAt('value', left + x(value) + 6, middle, groupedNumber(value)),
    ];
  });
  const summary = bars.map(({ label, value }) => `${label} ${groupedNumber(value)}`).join('; ');
  return chartSvg(frame, Math.max(top - SPACE, 1), summary, parts);
}
