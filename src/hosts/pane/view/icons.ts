import { html, type SVGTemplateResult, svg, type TemplateResult } from 'lit';
import type { Severity } from '../../../core/templates/schema';

const icon = (content: SVGTemplateResult): TemplateResult =>
  html`<svg class="icon" viewBox="0 0 16 16" width="16" height="16" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${content}</svg>`;

/** Each severity has its own outline: a disc, a triangle, a square. */
const SEVERITY_ICONS: Readonly<Record<Severity, TemplateResult>> = {
  error: icon(
    svg`<circle cx="8" cy="8" r="6.4" fill="currentColor" stroke="none"/><path d="M5.8 5.8l4.4 4.4M10.2 5.8l-4.4 4.4" stroke="var(--colorNeutralBackground1)" stroke-width="1.5"/>`,
  ),
  warning: icon(
    svg`<path d="M8 1.6l6.9 12.2H1.1z" fill="currentColor" stroke="currentColor"/><path d="M8 6v3.6M8 11.7v.1" stroke="var(--colorNeutralBackground1)" stroke-width="1.5"/>`,
  ),
  info: icon(
    svg`<rect x="1.8" y="1.8" width="12.4" height="12.4" rx="2.4" fill="currentColor" stroke="none"/><path d="M8 7.4v4M8 4.7v.1" stroke="var(--colorNeutralBackground1)" stroke-width="1.5"/>`,
  ),
};

export const severityIcon = (severity: Severity): TemplateResult => SEVERITY_ICONS[severity];

export const ICONS = {
  answered: icon(svg`<circle cx="8" cy="8" r="6.2"/><path d="M5.2 8.2l2 2 3.7-4.2"/>`),
  chevron: icon(svg`<path d="M6 3.5L10.5 8 6 12.5"/>`),
  settings: icon(
    svg`<circle cx="8" cy="8" r="2.1"/><path d="M8 1.6v1.9M8 12.5v1.9M1.6 8h1.9M12.5 8h1.9M3.5 3.5l1.3 1.3M11.2 11.2l1.3 1.3M12.5 3.5l-1.3 1.3M4.8 11.2l-1.3 1.3"/>`,
  ),
  more: icon(
    svg`<g fill="currentColor" stroke="none"><circle cx="3" cy="8" r="1.3"/><circle cx="8" cy="8" r="1.3"/><circle cx="13" cy="8" r="1.3"/></g>`,
  ),
  search: icon(svg`<circle cx="7" cy="7" r="4.4"/><path d="M10.4 10.4L14 14"/>`),
  add: icon(svg`<path d="M8 2.5v11M2.5 8h11"/>`),
  check: icon(svg`<path d="M2.8 8.6l3.4 3.4 7-8"/>`),
  close: icon(svg`<path d="M3.5 3.5l9 9M12.5 3.5l-9 9"/>`),
  arrow: icon(svg`<path d="M2.5 8h11M9.5 4l4 4-4 4"/>`),
  back: icon(svg`<path d="M13.5 8h-11M6.5 4l-4 4 4 4"/>`),
  file: icon(svg`<path d="M4 1.8h5.2L12.4 5v9.2H4zM9 1.8V5h3.4M6 8h4.4M6 10.6h4.4"/>`),
} as const;

/** A large drawing for empty and all-clear states. */
export const illustration = (kind: 'sheet' | 'clear' | 'none'): TemplateResult => html`
  <svg class="illustration" viewBox="0 0 96 72" width="128" height="96" fill="none" aria-hidden="true">
    <rect x="18" y="6" width="60" height="60" rx="6" fill="var(--colorNeutralBackground1)" stroke="var(--colorNeutralStroke1)" stroke-width="1.5" />
    <path d="M18 22h60M18 36h60M18 50h60M38 22v44M58 22v44" stroke="var(--colorNeutralStroke2)" stroke-width="1.5" />
    <path d="M18 12a6 6 0 0 1 6-6h48a6 6 0 0 1 6 6v10H18z" fill="var(--colorBrandBackground2)" stroke="var(--colorNeutralStroke1)" stroke-width="1.5" />
    ${
      kind === 'clear'
        ? svg`<circle cx="76" cy="56" r="13" fill="var(--colorBrandBackground)"/><path d="M70 56.5l4.4 4.4 8-9.4" stroke="var(--colorNeutralForegroundOnBrand)" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>`
        : kind === 'sheet'
          ? svg`<circle cx="76" cy="56" r="13" fill="var(--colorBrandBackground)"/><path d="M76 63V50M70 55l6-6 6 6" stroke="var(--colorNeutralForegroundOnBrand)" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>`
          : svg`<circle cx="72" cy="52" r="10" fill="var(--colorNeutralBackground1)" stroke="var(--colorNeutralForeground3)" stroke-width="2.4"/><path d="M79 59l8 8" stroke="var(--colorNeutralForeground3)" stroke-width="3" stroke-linecap="round"/>`
    }
  </svg>
`;
