import { css } from 'lit';

/** What all parts of the page share: type, buttons of our own, selects, focus. */
export const sharedStyles = css`
  :host {
    box-sizing: border-box;
    color: var(--colorNeutralForeground1);
    font-family: var(--pane-font);
    font-size: var(--fontSizeBase300);
    line-height: var(--lineHeightBase300);
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  [hidden] {
    display: none !important;
  }
  h2,
  h3,
  p,
  ul,
  ol,
  dl,
  dd {
    margin: 0;
    padding: 0;
  }
  h2 {
    font-size: var(--fontSizeBase400);
    font-weight: var(--fontWeightSemibold);
    line-height: var(--lineHeightBase400);
  }
  h3 {
    font-size: var(--fontSizeBase300);
    font-weight: var(--fontWeightSemibold);
    line-height: var(--lineHeightBase300);
  }
  .quiet {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    line-height: var(--lineHeightBase200);
  }
  .hidden {
    clip-path: inset(50%);
    height: 1px;
    overflow: hidden;
    position: absolute;
    white-space: nowrap;
    width: 1px;
  }
  .icon {
    display: block;
    flex: none;
  }
  .error {
    color: var(--colorStatusDangerForeground1);
  }
  .warning {
    color: var(--colorStatusWarningForeground1);
  }
  .info {
    color: var(--pane-info);
  }
  :where(button, select, input, textarea) {
    color: inherit;
    font: inherit;
  }
  :where(button.plain) {
    background: none;
    border: 0;
    border-radius: var(--borderRadiusMedium);
    cursor: pointer;
    padding: 0;
    text-align: start;
  }
  :focus-visible {
    outline: 2px solid var(--colorStrokeFocus2);
    outline-offset: 1px;
  }
  select,
  input[type='date'],
  textarea {
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStroke1);
    border-block-end-color: var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    min-block-size: 32px;
    padding: 0 var(--spacingHorizontalS);
  }
  textarea {
    inline-size: 100%;
    padding: var(--spacingVerticalSNudge) var(--spacingHorizontalS);
    resize: vertical;
  }
  label {
    display: block;
  }
  @media (forced-colors: active) {
    .error,
    .warning,
    .info {
      color: CanvasText;
    }
  }
  .square {
    align-items: center;
    block-size: 32px;
    display: inline-flex;
    inline-size: 32px;
    justify-content: center;
  }
  .square:hover {
    background: var(--colorNeutralBackground1Hover);
  }
`;

/** A page of words: what was not checked, how sheets were recognised. */
export const articleStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    padding: var(--spacingVerticalM) var(--spacingHorizontalL) var(--spacingVerticalXXL);
  }
  section {
    border-block-end: 1px solid var(--colorNeutralStroke2);
    padding-block: var(--spacingVerticalM);
  }
  section:last-child {
    border: 0;
  }
`;

/** Tables of figures. */
export const tableStyles = css`
  .scroll {
    overflow-x: auto;
    flex: none;
  }
  table {
    border-collapse: collapse;
    font-size: var(--fontSizeBase200);
    margin-block: var(--spacingVerticalS);
  }
  th,
  td {
    border: 1px solid var(--colorNeutralStroke2);
    line-height: 18px;
    padding: 4px 8px;
    text-align: start;
  }
`;

/** A panel as high as its place, with a bar of controls above what scrolls. */
export const barredPanelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    min-block-size: 0;
  }
  .bar {
    align-items: center;
    display: flex;
    flex-wrap: wrap;
    gap: var(--spacingHorizontalS);
    padding: var(--spacingVerticalS) var(--spacingHorizontalM);
  }
`;
