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
  .table {
    min-inline-size: 860px;
  }
  .r {
    display: grid;
    grid-template-columns: minmax(180px, 3fr) 72px 72px 112px 78px 120px minmax(120px, 2fr) 60px 92px;
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
      grid-template-columns: minmax(104px, 1fr) 60px 60px 108px 72px 108px 140px 56px 84px;
    }
    .table {
      min-inline-size: 792px;
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
  .none {
    padding: var(--spacingVerticalXXL);
    text-align: center;
  }
`;
