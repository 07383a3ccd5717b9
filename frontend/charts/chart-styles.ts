import { css } from 'lit';

export const chartStyles = css`
  :host {
    display: block;
    min-inline-size: 0;
    color: var(--winnow-ink);
    font-size: var(--winnow-text-s);
    line-height: 1.4;
    font-variant-numeric: tabular-nums;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.35rem 1.1rem;
    min-block-size: 1.9rem;
    margin-block-end: 0.4rem;
  }
  .head .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 0.2rem 1.1rem;
    flex: 1 1 0;
    align-items: center;
    color: var(--winnow-ink-soft);
  }
  .legend .choice {
    margin-inline-start: auto;
  }
  @media (width < 40rem) {
    .head .legend {
      flex-basis: 100%;
    }
    .legend .choice {
      margin-inline-start: 0;
    }
  }
  .legend span {
    display: inline-flex;
    align-items: center;
    gap: 0.4rem;
  }
  .choice {
    display: inline-flex;
    padding: 2px;
    gap: 2px;
    border-radius: var(--winnow-radius);
    background: var(--winnow-sunken);
  }
  .choice button {
    padding: 0.15rem 0.6rem;
    border: 0;
    border-radius: var(--winnow-radius-s);
    background: none;
    color: var(--winnow-ink-soft);
    font: inherit;
    cursor: pointer;
  }
  .choice button[aria-pressed='true'] {
    background: var(--winnow-raised);
    color: var(--winnow-ink);
    box-shadow: 0 0 0 1px var(--winnow-line);
  }
  .plot {
    inline-size: 100%;
    block-size: var(--chart-height, 20rem);
  }
  .plot[hidden] {
    display: none;
  }
  .scroll {
    overflow-x: auto;
  }
  .none {
    display: grid;
    place-content: center;
    min-block-size: 8rem;
    color: var(--winnow-ink-soft);
    text-align: center;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block-end: 0.4rem;
    text-align: start;
    color: var(--winnow-ink-soft);
  }
  th,
  td {
    padding: 0.35rem 0.6rem;
    border-block-end: 1px solid var(--winnow-line);
    text-align: end;
    white-space: nowrap;
    font-weight: 400;
  }
  thead th {
    color: var(--winnow-ink-soft);
    font-weight: 500;
  }
  th:first-child,
  .text {
    text-align: start;
  }
  .pm {
    color: var(--winnow-ink-soft);
  }
  .dot {
    display: inline-block;
    flex: none;
    inline-size: 0.65rem;
    block-size: 0.65rem;
    border-radius: 50%;
    background: var(--c);
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--winnow-ink) 25%, transparent);
  }
  :focus-visible {
    outline: 2px solid var(--winnow-focus);
    outline-offset: 1px;
  }
  .card {
    display: grid;
    grid-template-columns: auto auto;
    gap: 0.1rem 1rem;
  }
  .card b {
    grid-column: 1 / -1;
    font-weight: 600;
  }
  .card span:nth-of-type(odd) {
    color: var(--winnow-ink-soft);
  }
  .card span:nth-of-type(even) {
    text-align: end;
  }
`;
