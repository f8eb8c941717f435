import { css } from 'lit';

/** The frame of the page. */
export const paneStyles = css`
  :host {
    background: var(--colorNeutralBackground1);
    display: flex;
    flex-direction: column;
    block-size: 100%;
    min-inline-size: 0;
    overflow: hidden;
  }
  header {
    align-items: center;
    border-block-end: 1px solid var(--colorNeutralStroke2);
    display: grid;
    flex: none;
    gap: var(--spacingHorizontalXS);
    grid-template-columns: auto 1fr auto auto auto;
    min-block-size: 48px;
    padding-inline: var(--spacingHorizontalM) var(--spacingHorizontalXS);
  }
  h1 {
    font-size: var(--fontSizeBase400);
    font-weight: var(--fontWeightSemibold);
    line-height: var(--lineHeightBase400);
    margin: 0;
    white-space: nowrap;
  }
  .files {
    inline-size: 100%;
    max-inline-size: 420px;
    min-inline-size: 0;
    text-overflow: ellipsis;
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
  main {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    position: relative;
  }
  .column {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
    min-inline-size: 0;
  }
  .columns {
    display: grid;
    flex: 1;
    grid-template-columns: minmax(360px, 440px) 1fr;
    min-block-size: 0;
  }
  .columns .column:first-child {
    border-inline-end: 1px solid var(--colorNeutralStroke2);
  }
  pane-tabs {
    border-block-end: 1px solid var(--colorNeutralStroke2);
  }
  .panel {
    display: flex;
    flex: 1;
    flex-direction: column;
    min-block-size: 0;
  }
  .panel > * {
    flex: 1;
    min-block-size: 0;
  }
  .starting {
    align-content: center;
    block-size: 100%;
    color: var(--colorNeutralForeground2);
    display: grid;
    gap: var(--spacingVerticalM);
    justify-items: center;
  }
  .welcome {
    align-content: center;
    display: grid;
    flex: 1;
    gap: var(--spacingVerticalM);
    justify-items: center;
    overflow-y: auto;
    padding: var(--spacingVerticalL) var(--spacingHorizontalL);
  }
  .welcome h2 {
    font-size: var(--fontSizeBase500);
    line-height: var(--lineHeightBase500);
  }
  .welcome ol {
    color: var(--colorNeutralForeground2);
    display: grid;
    gap: var(--spacingVerticalS);
    max-inline-size: 420px;
    padding-inline-start: 1.4em;
  }
  .notice {
    align-items: center;
    background: var(--colorNeutralBackground3);
    border-block-end: 1px solid var(--colorNeutralStroke1);
    border-inline-start: 4px solid var(--colorNeutralStrokeAccessible);
    display: grid;
    flex: none;
    gap: var(--spacingHorizontalS);
    grid-template-columns: 1fr auto auto;
    padding: var(--spacingVerticalXS) var(--spacingHorizontalXS) var(--spacingVerticalXS)
      var(--spacingHorizontalM);
  }
  .notice span {
    max-block-size: 40vh;
    overflow-wrap: anywhere;
    overflow-y: auto;
    white-space: pre-line;
  }
  .notice button:last-child {
    grid-column: 3;
  }
  .notice.success {
    border-inline-start-color: var(--colorStatusSuccessForeground1);
  }
  .notice.error {
    border-inline-start-color: var(--colorStatusDangerForeground1);
  }
  .notice.warning {
    border-inline-start-color: var(--colorStatusWarningForeground1);
  }
  .notice.error,
  .notice.warning,
  .notice.success {
    color: var(--colorNeutralForeground1);
  }
  .progress {
    align-items: center;
    border-block-end: 1px solid var(--colorNeutralStroke2);
    display: grid;
    flex: none;
    gap: 0 var(--spacingHorizontalS);
    grid-template-columns: 1fr auto;
    padding: 0 var(--spacingHorizontalXS) 0 var(--spacingHorizontalM);
  }
  .track {
    background: var(--colorNeutralBackground5);
    block-size: 3px;
    grid-column: 1 / 3;
    margin-inline: calc(-1 * var(--spacingHorizontalM)) calc(-1 * var(--spacingHorizontalXS));
    overflow: hidden;
  }
  .track > div {
    background: var(--colorCompoundBrandBackground);
    block-size: 100%;
  }
  .moving > div {
    animation: moving 1.6s linear infinite;
    inline-size: 33%;
  }
  @keyframes moving {
    from {
      translate: -100%;
    }
    to {
      translate: 300%;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .moving > div {
      animation: none;
      inline-size: 100%;
    }
  }
  aside {
    background: var(--colorNeutralBackground3);
    border-block-start: 1px solid var(--colorNeutralStroke2);
    flex: none;
    max-block-size: 30%;
    overflow-y: auto;
    padding: var(--spacingVerticalS) var(--spacingHorizontalM);
  }
  aside .strong {
    font-weight: var(--fontWeightSemibold);
  }
  .drop {
    align-content: center;
    background: var(--colorNeutralBackground1);
    border: 3px dashed var(--colorCompoundBrandStroke);
    display: grid;
    inset: 8px;
    justify-items: center;
    position: fixed;
    z-index: 20;
  }
  @media (max-width: 480px) {
    /* Out of sight, and still the heading of the page. */
    h1.short {
      clip-path: inset(50%);
      position: absolute;
    }
    header:has(h1.short) {
      grid-template-columns: 1fr auto auto auto;
      padding-inline-start: var(--spacingHorizontalS);
    }
  }
  @media (forced-colors: active) {
    .track > div {
      background: Highlight;
    }
    .track {
      border-block-end: 1px solid CanvasText;
    }
  }
`;
