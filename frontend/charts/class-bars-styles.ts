import { css } from 'lit';

export const classBarsStyles = css`
  :host {
    container-type: inline-size;
  }
  td.bar {
    inline-size: 26%;
    min-inline-size: 9rem;
  }
  .track {
    display: grid;
    grid-template-columns: 1fr 5.2rem;
    align-items: center;
    gap: 0.6rem;
  }
  .rail {
    position: relative;
    block-size: 0.5rem;
    border-radius: 2px;
    background: var(--winnow-sunken);
  }
  .fill {
    position: absolute;
    inset: 0 auto 0 0;
    border-radius: 2px;
    background: var(--winnow-heat);
  }
  .whisker {
    position: absolute;
    inset-block: -2px;
    border-inline: 1.5px solid var(--winnow-ink-soft);
  }
  .whisker::after {
    content: '';
    position: absolute;
    inset: calc(50% - 0.75px) 0 auto;
    block-size: 1.5px;
    background: var(--winnow-ink-soft);
  }
  th button {
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    cursor: pointer;
  }
  th[aria-sort='ascending'] button::after {
    content: ' ↑';
  }
  th[aria-sort='descending'] button::after {
    content: ' ↓';
  }
  .bars thead th.bar {
    text-align: start;
  }
  .bars tbody .dot {
    margin-inline-end: 0.5rem;
    vertical-align: -1px;
  }
  @container (max-width: 50rem) {
    .bars :is(th, td) {
      vertical-align: top;
    }
    td.bar {
      min-inline-size: 5.5rem;
    }
    .track {
      grid-template-columns: 1fr;
      gap: 0.25rem;
      text-align: start;
    }
    .rail {
      order: 2;
      block-size: 0.3rem;
    }
  }
`;
