import { css } from 'lit';

export const findingsListStyles = css`
  :host {
    display: block;
    overflow-y: auto;
    overflow-anchor: none;
    position: relative;
  }
  .all {
    position: relative;
  }
  .line {
    inset-inline: 0;
    position: absolute;
  }
  .heading {
    background: var(--colorNeutralBackground3);
    block-size: 36px;
    display: flex;
  }
  .heading.tall {
    block-size: 68px;
    flex-direction: column;
  }
  .tall .group {
    block-size: auto;
    flex: 1 1 0;
    min-block-size: 0;
  }
  .tall .title {
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    display: -webkit-box;
    line-height: 18px;
    overflow-wrap: anywhere;
    text-align: start;
    white-space: normal;
  }
  .together {
    display: flex;
    flex: none;
    justify-content: end;
    padding-inline: var(--spacingHorizontalXS);
  }
  .together button {
    color: var(--colorBrandForegroundLink);
    font-size: var(--fontSizeBase200);
    line-height: 18px;
    padding: 2px var(--spacingHorizontalS) 6px;
  }
  .title {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .group {
    align-items: center;
    block-size: 36px;
    display: flex;
    flex: 1;
    min-inline-size: 0;
    font-weight: var(--fontWeightSemibold);
    gap: var(--spacingHorizontalS);
    inline-size: 100%;
    padding-inline: var(--spacingHorizontalM);
    border-radius: 0;
  }
  .group .chevron {
    transition: transform 0.1s;
  }
  .group[aria-expanded='true'] .chevron {
    rotate: 90deg;
  }
  .count {
    flex: none;
    color: var(--colorNeutralForeground2);
    font-weight: var(--fontWeightRegular);
  }
  .row {
    align-items: start;
    block-size: 76px;
    border-block-end: 1px solid var(--colorNeutralStroke2);
    border-radius: 0;
    display: grid;
    gap: 2px var(--spacingHorizontalS);
    grid-template-columns: 16px 1fr auto;
    inline-size: 100%;
    overflow: hidden;
    padding: 8px var(--spacingHorizontalM) 7px;
  }
  .row:hover {
    background: var(--colorNeutralBackground1Hover);
  }
  .row[aria-expanded='true'] {
    background: var(--colorNeutralBackground1Selected);
    align-content: start;
    block-size: auto;
    border-block-end-color: transparent;
  }
  .group:focus-visible,
  .row:focus-visible {
    outline-offset: -3px;
  }
  .row .icon {
    margin-block-start: 1px;
  }
  .meta {
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase200);
    line-height: 18px;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .meta strong {
    font-weight: var(--fontWeightSemibold);
  }
  .fresh {
    color: var(--colorNeutralForeground1);
    font-style: normal;
    font-weight: var(--fontWeightSemibold);
  }
  .tag {
    border: 1px solid var(--colorNeutralStroke1);
    border-radius: var(--borderRadiusMedium);
    color: var(--colorNeutralForeground2);
    font-size: var(--fontSizeBase100);
    line-height: 16px;
    padding-inline: 4px;
  }
  .problem {
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    display: -webkit-box;
    grid-column: 2 / 4;
    overflow: hidden;
    overflow-wrap: anywhere;
  }
  /* Opened, it says all of it: the details do not say it again. */
  .row[aria-expanded='true'] .problem {
    -webkit-line-clamp: none;
    display: block;
  }
  .none {
    color: var(--colorNeutralForeground2);
    padding: var(--spacingVerticalXXL) var(--spacingHorizontalL);
    text-align: center;
  }
  @media (forced-colors: active) {
    .row[aria-expanded='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
