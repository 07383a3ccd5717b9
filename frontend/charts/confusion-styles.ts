import { css } from 'lit';

export const confusionStyles = css`
  .grid {
    inline-size: auto;
    border-spacing: 2px;
    border-collapse: separate;
  }
  .grid :is(th, td) {
    padding: 0;
    border: 0;
  }
  .grid thead th {
    vertical-align: bottom;
    padding-block-end: 0.3rem;
  }
  .grid thead th > span {
    display: inline-block;
    writing-mode: vertical-rl;
    rotate: 180deg;
    text-align: start;
    max-block-size: 7rem;
    overflow: hidden;
    text-overflow: ellipsis;
    color: var(--winnow-ink);
  }
  .grid thead th:not(:first-child) {
    text-align: center;
  }
  .grid tbody th {
    padding-inline-end: 0.6rem;
    text-align: end;
    max-inline-size: 9rem;
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .grid tbody .dot {
    margin-inline-start: 0.45rem;
    vertical-align: -1px;
  }
  .cell {
    display: block;
    box-sizing: border-box;
    inline-size: 100%;
    min-inline-size: 2.6rem;
    block-size: 2.1rem;
    padding: 0;
    border: 0;
    border-radius: 3px;
    background: color-mix(in srgb, var(--heat) var(--share), var(--winnow-sunken));
    color: var(--winnow-ink);
    font: inherit;
    text-align: center;
    cursor: pointer;
  }
  .cell.none {
    cursor: default;
    min-block-size: 0;
  }
  .cell:not(.none):hover {
    box-shadow: inset 0 0 0 1.5px var(--winnow-ink);
  }
`;
