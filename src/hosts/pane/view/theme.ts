import { type BrandVariants, createDarkTheme, createLightTheme } from '@fluentui/tokens';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';

/** Excel's green as a Fluent brand ramp. */
const EXCEL: BrandVariants = {
  10: '#031309',
  20: '#052412',
  30: '#06341a',
  40: '#084321',
  50: '#0a5028',
  60: '#0c5e2f',
  70: '#0e6d38',
  80: '#107c41',
  90: '#24884f',
  100: '#3a9560',
  110: '#52a374',
  120: '#6cb189',
  130: '#87bf9e',
  140: '#a3ceb4',
  150: '#c0ddcb',
  160: '#deede4',
};

const LIGHT = createLightTheme(EXCEL);
const DARK = {
  ...createDarkTheme(EXCEL),
  // The ramp's own choice is too dark for text on the dark page.
  colorBrandForeground1: EXCEL[120],
  colorCompoundBrandForeground1: EXCEL[120],
  colorBrandForegroundLink: EXCEL[120],
  // Fluent's own red has a contrast of 3.4 on a chosen row.
  colorStatusDangerForeground1: '#eeacb2',
};

/** Puts on the light or the dark theme; in high contrast the system's colours win. */
export function applyTheme(dark: boolean): void {
  setTheme(dark ? DARK : LIGHT);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
}

/** Whether a colour such as `#1f1f1f` is dark, by its relative luminance. */
export function isDarkColour(colour: string): boolean {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (!match) return false;
  const [red, green, blue] = match.slice(1).map((hex) => Number.parseInt(hex, 16) / 255);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0) < 0.4;
}
