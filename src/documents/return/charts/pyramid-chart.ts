import { scaleLinear } from 'd3-scale';
import { bar, type ChartFrame, chartSvg, groupedNumber, textAt, WIDTH } from './chart';

export interface PyramidChart extends ChartFrame {
  /** What stands left and right. */
  readonly sides: readonly [left: string, right: string];
  /** From the bottom up. */
  readonly bands: readonly {
    readonly label: string;
    readonly left: number;
    readonly right: number;
  }[];
}

const ROW = 26;
const BAR = 18;
const TOP = 30;
const MIDDLE = 96;
const NUMBER = 52;

/** Two kinds of people by age, back to back; each side has its heading and each bar its number. */
export function pyramidChart({ sides, bands, ...frame }: PyramidChart): string {
  const most = Math.max(1, ...bands.flatMap(({ left, right }) => [left, right]));
  const length = scaleLinear()
    .domain([0, most])
    .range([0, (WIDTH - MIDDLE) / 2 - NUMBER]);
  const from = (WIDTH - MIDDLE) / 2;
  const to = (WIDTH + MIDDLE) / 2;
  const sum = (side: 'left' | 'right') => bands.reduce((total, one) => total + one[side], 0);
  const parts = [
    textAt('before head', from, TOP / 2 - 2, `${sides[0]} ${groupedNumber(sum('left'))}`),
    textAt('head', to, TOP / 2 - 2, `${sides[1]} ${groupedNumber(sum('right'))}`),
    ...[...bands].reverse().flatMap(({ label, left, right }, index) => {
      const middle = TOP + index * ROW + ROW / 2;
      return [
        textAt('mid', WIDTH / 2, middle, label),
        bar('bar2', from - length(left), middle - BAR / 2, length(left), BAR),
        textAt('before', from - length(left) - 5, middle, groupedNumber(left)),
        bar('bar', to, middle - BAR / 2, length(right), BAR),
        textAt('value', to + length(right) + 5, middle, groupedNumber(right)),
      ];
    }),
  ];
  const summary = bands
    .map(({ label, left, right }) => `${label}: ${sides[0]} ${left}, ${sides[1]} ${right}`)
    .join('; ');
  return chartSvg(frame, TOP + bands.length * ROW, summary, parts);
}
