import { scaleBand, scaleLinear } from 'd3-scale';
import { bar, type ChartFrame, chartSvg, groupedNumber, round, textAt, WIDTH } from './chart';

export interface MonthsChart extends ChartFrame {
  /** One row of columns each, with a number for every month. */
  readonly kinds: readonly { readonly label: string; readonly months: readonly number[] }[];
}

const HEAD = 22;
const PLOT = 44;
const NUMBERS = 14;
const SPACE = 8;
const AXIS = 18;

/** What happened in each month, kind below kind, so that no colour has to tell them apart. */
export function monthsChart({ kinds, ...frame }: MonthsChart): string {
  const x = scaleBand<number>()
    .domain(Array.from({ length: 12 }, (_, month) => month))
    .range([0, WIDTH])
    .paddingInner(0.25);
  const panel = HEAD + NUMBERS + PLOT + SPACE;
  const middle = (month: number): number => (x(month) ?? 0) + x.bandwidth() / 2;
  const parts = kinds.flatMap(({ label, months }, index) => {
    const top = index * panel;
    const foot = top + HEAD + NUMBERS + PLOT;
    const y = scaleLinear()
      .domain([0, Math.max(1, ...months)])
      .range([0, PLOT]);
    const sum = months.reduce((total, one) => total + one, 0);
    return [
      textAt('head', 0, top + HEAD / 2, `${label} ${groupedNumber(sum)}`),
      ...months.flatMap((count, month) => [
        bar('bar', x(month) ?? 0, foot - y(count), x.bandwidth(), y(count)),
        textAt('small', middle(month), foot - y(count) - NUMBERS / 2, groupedNumber(count)),
      ]),
      `<line class="axis" x1="0" x2="${WIDTH}" y1="${round(foot)}" y2="${round(foot)}"/>`,
    ];
  });
  const height = kinds.length * panel + AXIS;
  for (let month = 0; month < 12; month++) {
    parts.push(textAt('small', middle(month), height - AXIS / 2 - 2, String(month + 1)));
  }
  const summary = kinds.map(({ label, months }) => `${label}: ${months.join(', ')}`).join('; ');
  return chartSvg(frame, height, summary, parts);
}
