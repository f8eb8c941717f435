import { css } from 'lit';

/** The height of a line of the table, in pixels. */
export const UNIT_ROW = 36;

export const unitsPanelStyles = css`
  input {
    background: var(--colorNeutralBackground1);
    border: 1px solid var(--colorNeutralStrokeAccessible);
    border-radius: var(--borderRadiusMedium);
    flex: 1 1 140px;
    min-block-size: 32px;
    padding: 0 var(--spacingHorizontalS);
  }
  .scroll {
    border-block-start: 1px solid var(--colorNeutralStroke2);
    flex: 1;
    min-block-size: 160px;
    overflow: auto;
  }
  .bar p {
    flex: 1 1 100%;
  }
  .table {
    min-inline-size: 992px;
  }
  .r {
    display: grid;
    grid-template-columns: minmax(180px, 3fr) 76px 76px 124px 92px 108px minmax(140px, 2fr) 76px 108px;
  }
  :host(:lang(en)) .r {
    grid-template-columns: minmax(180px, 3fr) 88px 108px 156px 112px 112px minmax(140px, 2fr) 76px 108px;
  }
  :host(:lang(en)) .table {
    min-inline-size: 1080px;
  }
  /* Which unit it is stays in view. */
  .r > :first-child {
    background: var(--colorNeutralBackground1);
    inset-inline-start: 0;
    position: sticky;
  }
  .head > :first-child {
    background: var(--colorNeutralBackground3);
  }
  .body .r:hover > :first-child {
    background: var(--colorNeutralBackground1Hover);
  }
  @media (max-width: 480px) {
    .r {
      grid-template-columns: minmax(104px, 1fr) 76px 76px 124px 92px 108px 140px 76px 108px;
    }
    .table {
      min-inline-size: 904px;
    }
    :host(:lang(en)) .r {
      grid-template-columns: minmax(104px, 1fr) 88px 108px 156px 112px 112px 140px 76px 108px;
    }
    .r > :first-child {
      inline-size: 104px;
    }
  }
  .head {
    background: var(--colorNeutralBackground3);
    inset-block-start: 0;
    position: sticky;
    z-index: 1;
  }
  .body {
    position: relative;
  }
  .body .r {
    block-size: ${UNIT_ROW}px;
    inline-size: 100%;
    position: absolute;
  }
  .body .r:hover {
    background: var(--colorNeutralBackground1Hover);
  }
  [role='columnheader'],
  [role='cell'] {
    border-block-end: 1px solid var(--colorNeutralStroke2);
    line-height: ${UNIT_ROW - 1}px;
    overflow: hidden;
    padding-inline: var(--spacingHorizontalS);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .number {
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  .link {
    color: var(--colorBrandForegroundLink);
    max-inline-size: 100%;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  /* A long name takes two lines. */
  .link.unit {
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    display: -webkit-box;
    line-height: 17px;
    overflow-wrap: anywhere;
    text-align: start;
    white-space: normal;
  }
  [role='cell']:has(> .unit) {
    align-content: center;
    line-height: 17px;
  }
  .none {
    padding: var(--spacingVerticalXXL);
    text-align: center;
  }
`;
