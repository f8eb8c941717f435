import { css } from 'lit';

export const gridPanelStyles = css`
  select {
    max-inline-size: 100%;
  }
  .scroll {
    border-block-start: 1px solid var(--colorNeutralStroke2);
    flex: 1;
    min-block-size: 160px;
    overflow: auto;
    overflow-anchor: none;
  }
  .sheet {
    font-size: var(--fontSizeBase200);
    position: relative;
  }
  .r {
    block-size: 28px;
    display: flex;
    inline-size: max-content;
  }
  .body {
    position: relative;
  }
  .body .r {
    inset-inline-start: 0;
    position: absolute;
  }
  .c,
  .n,
  .h {
    border: 0 solid var(--colorNeutralStroke2);
    border-width: 0 1px 1px 0;
    flex: none;
    line-height: 27px;
    overflow: hidden;
    padding-inline: 6px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .n,
  .h {
    background: var(--colorNeutralBackground3);
    color: var(--colorNeutralForeground2);
    text-align: center;
  }
  .n {
    inline-size: 52px;
    inset-inline-start: 0;
    position: sticky;
    z-index: 1;
  }
  .head {
    inset-block-start: 0;
    position: sticky;
    z-index: 2;
  }
  .titles {
    background: var(--colorNeutralBackground3);
    box-shadow: 0 1px 0 var(--colorNeutralStroke1);
    font-weight: var(--fontWeightSemibold);
    inset-block-start: 28px;
    /* It lies over the rows, so that none moves when it comes and goes. */
    margin-block-end: -28px;
    position: sticky;
    z-index: 2;
  }
  .name {
    background: var(--colorNeutralBackground1);
    inset-inline-start: 52px;
    position: sticky;
    z-index: 1;
  }
  .head .name,
  .titles .name {
    background: var(--colorNeutralBackground3);
  }
  cell-editor {
    padding: 0 var(--spacingHorizontalM) var(--spacingVerticalS);
  }
  .c[role='gridcell'] {
    cursor: cell;
  }
  .title {
    font-weight: var(--fontWeightSemibold);
  }
  .flag {
    align-items: center;
    border: 2px solid currentColor;
    border-radius: 0;
    display: inline-flex;
    gap: 4px;
    padding-inline: 4px;
  }
  .flag .text {
    color: var(--colorNeutralForeground1);
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .flag .icon {
    block-size: 13px;
    inline-size: 13px;
  }
  .flag.error {
    background: var(--colorStatusDangerBackground1);
  }
  .flag.warning {
    background: var(--colorStatusWarningBackground1);
  }
  .flag.info {
    background: var(--pane-info-background);
  }
  .target {
    outline: 3px solid var(--colorCompoundBrandStroke);
    outline-offset: -3px;
  }
  p {
    padding: var(--spacingVerticalXXL) var(--spacingHorizontalL);
    text-align: center;
  }
`;
